package io.resolvent.ingestion;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPInputStream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The data sets beside the checkout. Absent: the test is skipped, or fails when {@code CI} is {@code true}. */
public final class SharedSets {

    private static final JsonMapper JSON = new JsonMapper();

    private SharedSets() {}

    public static List<JsonNode> lines(String file) {
        try (BufferedReader reader = new BufferedReader(
                new InputStreamReader(new GZIPInputStream(Files.newInputStream(path(file))), StandardCharsets.UTF_8))) {
            return reader.lines().map(JSON::readTree).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static Path path(String file) {
        Path folder = Path.of("").toAbsolutePath();
        while (folder != null && !Files.isDirectory(folder.resolve("shared/data"))) {
            folder = folder.getParent();
        }
        Path path = folder == null
                ? Path.of("shared/data", file)
                : folder.resolve("shared/data").resolve(file);
        if (!Files.exists(path)) {
            assumeTrue("true".equals(System.getenv("CI")), "skipped: no shared/data/" + file + " beside the checkout");
            throw new AssertionError("shared/data/" + file + " is missing; CI needs it");
        }
        return path;
    }
}
