package io.resolvent.prompts;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One prompt. Instructions and values never mix: the instructions are fixed text, values come into the request only, in
 * one pass, so that a value is never read as a template. Immutable.
 *
 * @param id the file's name without its ending
 * @param version raised whenever the text changes; recorded with every draft
 * @param inputs the names that {@link #render(Map)} wants, exactly
 * @param outputSchema JSON schema of the answer, as JSON
 * @param instructions the fixed part, without placeholders
 * @param request the part with <code>{{name}}</code> for every input
 */
public record Prompt(
        String id,
        int version,
        Set<String> inputs,
        String outputSchema,
        String instructions,
        String request,
        List<Example> examples) {

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\{([a-z][a-z0-9_]*)}}");

    /** What a good answer to given inputs looks like. */
    public record Example(Map<String, String> inputs, String output) {
        public Example {
            inputs = Map.copyOf(inputs);
        }
    }

    public Prompt {
        inputs = Set.copyOf(inputs);
        examples = List.copyOf(examples);
        if (!placeholders(request).equals(new TreeSet<>(inputs))) {
            throw new IllegalArgumentException("prompt " + id + ": declares inputs " + new TreeSet<>(inputs)
                    + " but its request uses " + placeholders(request));
        }
        if (!placeholders(instructions).isEmpty()) {
            throw new IllegalArgumentException(
                    "prompt " + id + ": instructions hold placeholders " + placeholders(instructions));
        }
        for (Example example : examples) {
            requireExactly(id, inputs, example.inputs());
        }
    }

    /** The request with every placeholder replaced. Fails when an input is missing or is not declared. */
    public String render(Map<String, String> values) {
        requireExactly(id, inputs, values);
        return PLACEHOLDER.matcher(request).replaceAll(m -> Matcher.quoteReplacement(valueOf(values, m.group(1))));
    }

    /** Prompt and version, as drafts record it. */
    public String reference() {
        return id + "/" + version;
    }

    private static String valueOf(Map<String, String> values, String name) {
        return values.getOrDefault(name, "");
    }

    private static void requireExactly(String id, Set<String> inputs, Map<String, String> values) {
        if (!values.keySet().equals(inputs)) {
            throw new IllegalArgumentException("prompt " + id + ": wants inputs " + new TreeSet<>(inputs)
                    + ", was given " + new TreeSet<>(values.keySet()));
        }
    }

    private static Set<String> placeholders(String text) {
        Set<String> names = new TreeSet<>();
        PLACEHOLDER.matcher(text).results().forEach(m -> names.add(m.group(1)));
        return names;
    }
}
