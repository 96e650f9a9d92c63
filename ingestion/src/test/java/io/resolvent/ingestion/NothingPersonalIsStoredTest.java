package io.resolvent.ingestion;

import static org.assertj.core.api.Assertions.assertThat;

import io.resolvent.connectors.Connector;
import io.resolvent.connectors.ConnectorFactory;
import io.resolvent.connectors.ConnectorSettings;
import io.resolvent.ingestion.redaction.Redactors;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Marked support messages go in as resolved tickets; what was marked is in no file that ingestion writes. */
final class NothingPersonalIsStoredTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final int SHORTEST = 5;

    @TempDir
    private Path folder;

    @Test
    void whatIsMarkedAsPersonalStaysOutOfTheIndexAndTheDatabase() throws IOException {
        List<String> marked = new ArrayList<>();
        List<String> lines = new ArrayList<>();
        for (JsonNode line : SharedSets.lines("pii/tickets.jsonl.gz")) {
            String text = line.get("text").asString();
            lines.add(ticket(line.get("id").asString(), text));
            for (JsonNode span : line.get("expected").get("spans")) {
                int start = text.offsetByCodePoints(0, span.get("start").asInt());
                int end = text.offsetByCodePoints(0, span.get("end").asInt());
                if (end - start >= SHORTEST) {
                    marked.add(text.substring(start, end));
                }
            }
        }
        Path history = Files.write(folder.resolve("history.jsonl"), lines);
        Path home = Files.createDirectories(folder.resolve("home"));

        ingest(history, home);

        String stored = bytesUnder(home);
        List<String> found = marked.stream().distinct().filter(stored::contains).toList();
        System.out.printf("%d of %d marked pieces are stored%n", found.size(), marked.size());
        assertThat(stored).contains("[EMAIL]");
        assertThat(found).hasSizeLessThanOrEqualTo(marked.size() / 100);
    }

    private static void ingest(Path history, Path home) throws IOException {
        ConnectorFactory factory = ServiceLoader.load(ConnectorFactory.class).stream()
                .map(ServiceLoader.Provider::get)
                .filter(found -> found.manifest().system().equals("files"))
                .findFirst()
                .orElseThrow();
        ConnectorSettings settings = new ConnectorSettings(
                "files", Map.of("history", history.toString()), Map.of(), Clock.systemUTC(), home);
        try (Connector connector = factory.create(settings);
                Knowledge knowledge = LocalKnowledge.open(
                        home,
                        new WordEmbedder(),
                        KnowledgeIndexOpener.lucene(),
                        Redactors.standard(),
                        IngestSettings.defaults())) {
            assertThat(knowledge.ingest(connector, Progress.silent()).tickets()).isPositive();
            assertThat(knowledge.resolvedTickets()).isNotEmpty();
        }
    }

    private static String ticket(String id, String text) {
        ObjectNode ticket = JSON.createObjectNode()
                .put("id", id)
                .put("source", "made")
                .put("created_at", "2026-01-01T00:00:00Z")
                .put("status", "solved");
        ticket.putArray("messages").add(message("customer", text)).add(message("agent", "You wrote: " + text));
        ticket.putObject("labels").put("intent", "any");
        return JSON.writeValueAsString(ticket);
    }

    private static ObjectNode message(String author, String text) {
        return JSON.createObjectNode()
                .put("author", author)
                .put("visibility", "public")
                .put("text", text);
    }

    private static String bytesUnder(Path home) throws IOException {
        StringBuilder bytes = new StringBuilder();
        try (Stream<Path> files = Files.walk(home)) {
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                bytes.append(new String(Files.readAllBytes(file), StandardCharsets.UTF_8))
                        .append('\n');
            }
        }
        return bytes.toString();
    }
}
