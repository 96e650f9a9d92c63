package io.resolvent.agent.endtoend;

import io.resolvent.connectors.rt.RtSeed;
import io.resolvent.connectors.rt.RtServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The tickets, macros and articles of an invented shop for indoor gardens, with phrases that no customer may ever see. */
final class DeskFiles {

    /** In every internal note of the history. */
    private static final String NOTE_CANARY = "-quartz";

    /** In every reply to somebody else. */
    private static final String REPLY_CANARY = "-marble";

    /** In the internal article. */
    private static final String ARTICLE_CANARY = "velvet anchor";

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private DeskFiles() {}

    /** @param name history, macros, knowledge or new */
    static Path path(String name) {
        try {
            return Path.of(Objects.requireNonNull(DeskFiles.class.getResource(name + ".jsonl"), name)
                    .toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    static List<JsonNode> rows(String name) {
        try {
            return Files.readAllLines(path(name)).stream().map(JSON::readTree).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether a text holds something that no customer may see. */
    static boolean isSecret(String text) {
        return Stream.of(NOTE_CANARY, REPLY_CANARY, ARTICLE_CANARY).anyMatch(text::contains);
    }

    /** The resolved tickets, to be put into Request Tracker. */
    static List<RtSeed> history() {
        return rows("history").stream().map(DeskFiles::seed).toList();
    }

    private static RtSeed seed(JsonNode row) {
        List<JsonNode> messages = row.path("messages").values().stream().toList();
        List<RtServer.Message> said = messages.stream()
                .skip(1)
                .map(m ->
                        new RtServer.Message(word(m, "visibility").equals("internal"), RtServer.AGENT, word(m, "text")))
                .toList();
        return new RtSeed(
                word(row.path("requester"), "email"),
                word(row, "subject"),
                word(messages.getFirst(), "text"),
                said,
                Map.of("Intent", word(row.path("labels"), "intent")),
                "resolved");
    }

    static String word(JsonNode row, String field) {
        return row.path(field).asString("");
    }
}
