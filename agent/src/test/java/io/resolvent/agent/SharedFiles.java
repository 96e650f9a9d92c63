package io.resolvent.agent;

import static org.junit.jupiter.api.Assumptions.abort;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPInputStream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.json.JsonMapper;

/** Data sets that lie beside the checkout in {@code shared/data}. A test that needs one skips where it is absent. */
public final class SharedFiles {

    private static final ObjectMapper JSON = new JsonMapper();

    private SharedFiles() {}

    public static List<JsonNode> lines(String name) {
        Path file = find(name);
        try (var in = new GZIPInputStream(Files.newInputStream(file))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .map(JSON::readTree)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path find(String name) {
        for (Path folder = Path.of("").toAbsolutePath(); folder != null; folder = folder.getParent()) {
            Path file = folder.resolve("shared/data").resolve(name);
            if (Files.exists(file)) {
                return file;
            }
        }
        if ("true".equals(System.getenv("CI"))) {
            throw new IllegalStateException("shared/data/" + name + " is not there");
        }
        return abort("shared/data/" + name + " is not there");
    }
}
