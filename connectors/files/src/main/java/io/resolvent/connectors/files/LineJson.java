package io.resolvent.connectors.files;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
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
        String text = text(key).orElseThrow(() -> wrong(key, "is missing"));
        if (text.isBlank()) {
            throw wrong(key, "is empty");
        }
        return text;
    }

    Optional<String> text(String key) throws BadLine {
        Optional<JsonNode> value = present(key);
        if (value.isEmpty()) {
            return Optional.empty();
        }
        if (!value.get().isString()) {
            throw wrong(key, "expected a string");
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
            throw wrong(key, "expected a time such as 2026-01-31T09:30:00Z");
        }
    }

    boolean isTrue(String key) throws BadLine {
        Optional<JsonNode> value = present(key);
        if (value.isPresent() && !value.get().isBoolean()) {
            throw wrong(key, "expected true or false");
        }
        return value.isPresent() && value.get().booleanValue();
    }

    Optional<LineJson> object(String key) throws BadLine {
        Optional<JsonNode> value = present(key);
        return value.isEmpty() ? Optional.empty() : Optional.of(of(at(key), value.get()));
    }

    List<LineJson> objects(String key) throws BadLine {
        if (present(key).isEmpty()) {
            throw wrong(key, "is missing");
        }
        List<LineJson> objects = new ArrayList<>();
        for (JsonNode element : array(key)) {
            objects.add(of(at(key) + "[" + objects.size() + "]", element));
        }
        return objects;
    }

    /** Like {@link #objects}, but none when the key is absent. */
    List<LineJson> objectsIfAny(String key) throws BadLine {
        return present(key).isEmpty() ? List.of() : objects(key);
    }

    /** A list of strings, empty when the key is absent. */
    Set<String> textsIfAny(String key) throws BadLine {
        Set<String> texts = new LinkedHashSet<>();
        int place = 0;
        for (JsonNode element : array(key)) {
            if (!element.isString()) {
                throw new BadLine(at(key) + "[" + place + "]: expected a string");
            }
            texts.add(CleanText.of(element.stringValue()));
            place++;
        }
        return texts;
    }

    /** A whole number that is not negative. */
    OptionalLong count(String key) throws BadLine {
        Optional<JsonNode> value = present(key);
        if (value.isEmpty()) {
            return OptionalLong.empty();
        }
        if (!value.get().canConvertToLong()
                || !value.get().isIntegralNumber()
                || value.get().longValue() < 0) {
            throw wrong(key, "expected a whole number");
        }
        return OptionalLong.of(value.get().longValue());
    }

    /** All values of this object, each of which must be text. */
    Map<String, String> allTexts() throws BadLine {
        Map<String, String> texts = new LinkedHashMap<>();
        for (String key : json.propertyNames()) {
            Optional<String> text = text(key);
            if (text.isPresent()) {
                texts.put(CleanText.of(key), text.get());
            }
        }
        return texts;
    }

    /** That something is wrong with the value of a key. */
    BadLine wrong(String key, String problem) {
        return new BadLine(at(key) + ": " + problem);
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

    private Iterable<JsonNode> array(String key) throws BadLine {
        Optional<JsonNode> value = present(key);
        if (value.isPresent() && !value.get().isArray()) {
            throw wrong(key, "expected a list");
        }
        return value.isPresent() ? value.get() : List.of();
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
