package io.resolvent.agent.sample;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** One file of the sample help desk, read from the class path. */
record SampleFile(String name, String text, List<JsonNode> rows) {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    static SampleFile read(String name) {
        try (InputStream bytes = SampleFile.class.getResourceAsStream("/sample/" + name)) {
            if (bytes == null) {
                throw new IllegalStateException("sample/" + name + " is not on the class path");
            }
            String text = new String(bytes.readAllBytes(), StandardCharsets.UTF_8);
            return new SampleFile(name, text, text.lines().map(JSON::readTree).toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Stream<String> ids() {
        return rows.stream().map(row -> row.path("id").asString(""));
    }

    /** Every message with this author, in file order. */
    Stream<JsonNode> messagesBy(String author) {
        return rows.stream()
                .flatMap(SampleFile::messagesOf)
                .filter(message -> author.equals(message.path("author").asString("")));
    }

    static Stream<JsonNode> messagesOf(JsonNode ticket) {
        return StreamSupport.stream(ticket.path("messages").spliterator(), false);
    }
}
