package io.resolvent.prompts;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** All prompts that are packaged with the program. Immutable. */
public final class Prompts {

    private final Map<String, Prompt> byId;

    private Prompts(Map<String, Prompt> byId) {
        this.byId = Map.copyOf(byId);
    }

    /** Reads every prompt that the file {@code prompts/index} names; fails on the first one that is not sound. */
    public static Prompts load() {
        Map<String, Prompt> prompts = new TreeMap<>();
        resource("index")
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .forEach(id -> {
                    if (prompts.put(id, PromptFile.read(id, resource(id + ".md"))) != null) {
                        throw new IllegalArgumentException("prompt " + id + " is named twice in prompts/index");
                    }
                });
        return new Prompts(prompts);
    }

    /** The prompt of that id; fails when there is none. */
    public Prompt get(String id) {
        if (!byId.containsKey(id)) {
            throw new IllegalArgumentException("no prompt " + id + "; there are " + new TreeSet<>(byId.keySet()));
        }
        return byId.get(id);
    }

    public Set<String> ids() {
        return byId.keySet();
    }

    private static String resource(String name) {
        try (InputStream in = Prompts.class.getResourceAsStream("/prompts/" + name)) {
            if (in == null) {
                throw new IllegalArgumentException("prompts/" + name + " is missing from the program");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("prompts/" + name + " cannot be read", e);
        }
    }
}
