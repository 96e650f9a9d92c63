package io.resolvent.connectors.files;

import io.resolvent.connectors.Connector;
import io.resolvent.connectors.ConnectorSettings;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.util.Arrays;
import java.util.Map;
import java.util.zip.GZIPOutputStream;

/** A folder with files to read, and connectors to them. */
record Folder(Path path) {

    private static final String SOLVED = """
            {"id":"ID","created_at":"2026-01-31T09:30:00Z","subject":"Refund","requester":{"tier":"gold","seats":3,"name":"Ada"},"messages":[{"author":"customer","visibility":"public","text":"Where is my refund?"},{"author":"agent","visibility":"internal","text":"Sent on Monday."},{"author":"agent","text":"no visibility"}],"status":"solved","labels":{"intent":"refund_status","macro":"refund-sent","flow":"billing","oos":false,"actions":[]},"resolution":"x"}
            """;

    private static final String OPEN = """
            {"id":"ID","created_at":"2026-02-01T09:30:00Z","subject":null,"requester":null,"messages":[{"author":"customer","visibility":"public","text":"Hello?"}],"status":"open","labels":{"intent":"secret_intent","macro":"m","oos":false}}
            """;

    static String solved(String id) {
        return SOLVED.replace("ID", id);
    }

    static String open(String id) {
        return OPEN.replace("ID", id);
    }

    Path write(String name, String... lines) {
        return write(name, String.join("", lines).getBytes(StandardCharsets.UTF_8));
    }

    Path write(String name, byte[] bytes) {
        try {
            return Files.write(path.resolve(name), bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void append(String name, String line) {
        try {
            Files.writeString(path.resolve(name), line, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static byte[] zip(String text) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream zip = new GZIPOutputStream(bytes)) {
            zip.write(text.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    static byte[] half(byte[] bytes) {
        return Arrays.copyOf(bytes, bytes.length / 2);
    }

    Connector connect(Map<String, String> values) {
        return new FilesConnectorFactory()
                .create(new ConnectorSettings("export", values, Map.of(), Clock.systemUTC(), path.resolve("home")));
    }
}
