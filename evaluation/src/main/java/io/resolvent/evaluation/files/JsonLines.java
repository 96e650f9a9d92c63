package io.resolvent.evaluation.files;

import io.resolvent.agent.cli.CommandFailed;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPInputStream;
import tools.jackson.core.JacksonException;
import tools.jackson.core.json.JsonReadFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Files of one JSON object a line, {@code .gz} accepted. What cannot be read ends the command, named by file and line. */
public final class JsonLines {

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS)
            .build();

    private JsonLines() {}

    /**
     * An object and where it stands.
     *
     * @param where file and line, counted from 1
     */
    public record Line(String where, JsonNode json) {}

    /** All objects in the order of the file; blank lines are passed over. */
    public static List<JsonNode> read(Path file) {
        return lines(file).stream().map(Line::json).toList();
    }

    /** The same with their places. */
    public static List<Line> lines(Path file) {
        List<Line> objects = new ArrayList<>();
        try (BufferedReader lines = open(file)) {
            int number = 0;
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                number++;
                if (!line.isBlank()) {
                    String where = file + ":" + number;
                    objects.add(new Line(where, object(line, where)));
                }
            }
        } catch (IOException e) {
            throw CommandFailed.usage(file + ": cannot be read: " + e.getMessage());
        }
        return objects;
    }

    private static JsonNode object(String line, String where) {
        try {
            JsonNode node = JSON.readTree(line);
            if (node.isObject()) {
                return node;
            }
        } catch (JacksonException e) {
            throw CommandFailed.usage(where + ": not a JSON object");
        }
        throw CommandFailed.usage(where + ": not a JSON object");
    }

    private static BufferedReader open(Path file) throws IOException {
        if (!Files.isReadable(file)) {
            throw CommandFailed.usage(file + ": no such file, or it cannot be read");
        }
        InputStream bytes = Files.newInputStream(file);
        InputStream plain = file.toString().endsWith(".gz") ? new GZIPInputStream(bytes) : bytes;
        return new BufferedReader(new InputStreamReader(plain, StandardCharsets.UTF_8));
    }
}
