package io.resolvent.connectors.files;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.core.json.JsonReadFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A JSON object on a line, read with the path of whatever is wrong. A key that is missing or null is absent; unknown keys
 * are not looked at. Text comes out as valid Unicode: lone surrogates and NUL are U+FFFD.
 */
final class LineJson {

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS)
            .build();

    private final String path;
    private final JsonNode json;

    private LineJson(String path, JsonNode json) {
        this.path = path;
        this.json = json;
    }

    static LineJson parse(String line) throws BadLine {
        try {
            return of("", JSON.readTree(line));
        } catch (JacksonException e) {
            throw new BadLine("not JSON: " + firstLine(e.getOriginalMessage()));
        }
    }

    String required(String key) throws BadLine {
        String text = text(key).orElseThrow(() -> new BadLine(at(key) + ": is missing"));
        if (text.isBlank()) {
            throw new BadLine(at(key) + ": is empty");
        }
        return text;
    }

    Optional<String> text(String key) throws BadLine {
        Optional<JsonNode> value = present(key);
        if (value.isEmpty()) {
            return Optional.empty();
        }
        if (!value.get().isString()) {
            throw new BadLine(at(key) + ": expected a string");
        }
        return Optional.of(CleanText.of(value.get().stringValue()));
    }

    Optional<Instant> time(String key) throws BadLine {
        Optional<String> text = text(key);
        if (text.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(OffsetDateTime.parse(text.get()).toInstant());
        } catch (DateTimeParseException e) {
            throw new BadLine(at(key) + ": expected a time such as 2026-01-31T09:30:00Z");
        }
    }

    boolean isTrue(String key) throws BadLine {
        Optional<JsonNode> value = present(key);
        if (value.isPresent() && !value.get().isBoolean()) {
            throw new BadLine(at(key) + ": expected true or false");
        }
        return value.isPresent() && value.get().booleanValue();
    }

    Optional<LineJson> object(String key) throws BadLine {
        Optional<JsonNode> value = present(key);
        return value.isEmpty() ? Optional.empty() : Optional.of(of(at(key), value.get()));
    }

    List<LineJson> objects(String key) throws BadLine {
        JsonNode array = present(key).orElseThrow(() -> new BadLine(at(key) + ": is missing"));
        if (!array.isArray()) {
            throw new BadLine(at(key) + ": expected a list");
        }
        List<LineJson> objects = new ArrayList<>();
        for (JsonNode element : array) {
            objects.add(of(at(key) + "[" + objects.size() + "]", element));
        }
        return objects;
    }

    /** What is text, number or truth value in this object, as text; lists, objects and nulls left out. */
    Map<String, String> scalars() {
        Map<String, String> scalars = new LinkedHashMap<>();
        json.properties().forEach(property -> {
            if (property.getValue().isValueNode() && !property.getValue().isNull()) {
                scalars.put(
                        CleanText.of(property.getKey()),
                        CleanText.of(property.getValue().asString()));
            }
        });
        return scalars;
    }

    /** The values of this object that are text. */
    Map<String, String> texts() {
        Map<String, String> texts = new LinkedHashMap<>();
        json.properties().forEach(property -> {
            if (property.getValue().isString()) {
                texts.put(
                        CleanText.of(property.getKey()),
                        CleanText.of(property.getValue().stringValue()));
            }
        });
        return texts;
    }

    private static LineJson of(String path, JsonNode json) throws BadLine {
        if (!json.isObject()) {
            throw new BadLine(path.isEmpty() ? "expected a JSON object" : path + ": expected an object");
        }
        return new LineJson(path, json);
    }

    private Optional<JsonNode> present(String key) {
        return json.optional(key).filter(value -> !value.isNull());
    }

    private String at(String key) {
        return path.isEmpty() ? key : path + "." + key;
    }

    private static String firstLine(String message) {
        return message.lines().findFirst().orElse("cannot be read");
    }
}
