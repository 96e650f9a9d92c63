package io.resolvent.evaluation.files;

import io.resolvent.agent.cli.CommandFailed;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.zip.GZIPInputStream;
import tools.jackson.core.JacksonException;
import tools.jackson.core.json.JsonReadFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What people say is right for a ticket; for scoring only, never shown to the assistant.
 *
 * @param intent empty when not labelled
 * @param outOfScope nothing in this help desk answers it
 * @param documents ids of the documents an answer needs
 * @param intents all intents, where a ticket may have several; empty when not labelled so
 * @param macro the macro that a person used, empty when none is named
 * @param forPeople everything that would do is named, and an automatic answer is not among it
 */
public record Labels(
        String intent,
        boolean outOfScope,
        Set<String> documents,
        Optional<Set<String>> intents,
        String macro,
        boolean forPeople) {

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS)
            .build();

    public Labels {
        documents = Set.copyOf(documents);
        intents = intents.map(Set::copyOf);
    }

    /** Of a ticket that has one intent. */
    public Labels(String intent, boolean outOfScope, Set<String> documents) {
        this(intent, outOfScope, documents, Optional.empty(), "", false);
    }

    /** Nobody said anything. */
    public static Labels none() {
        return new Labels("", false, Set.of());
    }

    /** By ticket id, in the order of the file. A line that is no JSON object ends the command. */
    public static Map<String, Labels> read(Path file) {
        return read(file, where -> {
            throw CommandFailed.usage(where + ": not a JSON object");
        });
    }

    /** The same, without the lines that are no JSON objects: whoever reads the tickets themselves reports those. */
    public static Map<String, Labels> readable(Path file) {
        return read(file, where -> {});
    }

    private static Map<String, Labels> read(Path file, Consumer<String> broken) {
        Map<String, Labels> labels = new LinkedHashMap<>();
        try (BufferedReader lines = open(file)) {
            int number = 0;
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                number++;
                if (!line.isBlank()) {
                    add(line, file + ":" + number, labels, broken);
                }
            }
        } catch (IOException e) {
            throw CommandFailed.usage(file + ": cannot be read: " + e.getMessage());
        }
        return labels;
    }

    /** There is something to measure by. */
    public boolean isKnown() {
        return outOfScope || !intent.isEmpty();
    }

    /** Something is said by which a whole answer can be measured. */
    public boolean sayWhatIsRight() {
        return isKnown() || forPeople || !macro.isEmpty() || !documents.isEmpty();
    }

    /** Any automatic answer would be wrong. */
    public boolean mustNotBeAnswered() {
        return outOfScope || forPeople;
    }

    private static void add(String line, String where, Map<String, Labels> labels, Consumer<String> broken) {
        try {
            JsonNode ticket = JSON.readTree(line);
            JsonNode given = ticket.path("labels");
            labels.put(
                    ticket.path("id").asString(""),
                    new Labels(
                            given.path("intent").asString(""),
                            given.path("oos").asBoolean(false),
                            documents(given),
                            intents(given),
                            given.path("macro").asString(""),
                            isForPeople(given.path("allowed"))));
        } catch (JacksonException e) {
            broken.accept(where);
        }
    }

    private static boolean isForPeople(JsonNode allowed) {
        return allowed.isArray()
                && !allowed.isEmpty()
                && allowed.valueStream().noneMatch(word -> word.asString("").equals("auto"));
    }

    private static Set<String> documents(JsonNode labels) {
        Set<String> documents = new LinkedHashSet<>();
        labels.path("required_documents").forEach(id -> documents.add(id.asString("")));
        labels.path("gold_docs").forEach(id -> documents.add(id.asString("")));
        return documents;
    }

    private static Optional<Set<String>> intents(JsonNode labels) {
        JsonNode given = labels.path("intents");
        Set<String> intents = new LinkedHashSet<>();
        given.forEach(intent -> intents.add(intent.asString("")));
        intents.removeIf(String::isBlank);
        return given.isArray() ? Optional.of(intents) : Optional.empty();
    }

    private static BufferedReader open(Path file) throws IOException {
        InputStream bytes = Files.newInputStream(file);
        InputStream plain = file.toString().endsWith(".gz") ? new GZIPInputStream(bytes) : bytes;
        return new BufferedReader(new InputStreamReader(plain, StandardCharsets.UTF_8));
    }
}
