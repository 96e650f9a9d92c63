package io.resolvent.connectors.sandbox.api;

import io.resolvent.connectors.sandbox.desk.CleanText;
import io.resolvent.connectors.sandbox.desk.DeskJson;
import io.resolvent.connectors.sandbox.desk.Refusal;
import io.resolvent.connectors.sandbox.desk.Refusal.Reason;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/**
 * A JSON object that somebody sent or a line of a file, read strictly: a wrong type or an unknown key is refused as INVALID
 * by its path. A key that is missing or null is absent. Lone surrogates in texts become U+FFFD.
 */
public final class Request {

    private final String path;
    private final JsonNode json;

    private Request(String path, JsonNode json) {
        this.path = path;
        this.json = json;
    }

    public static Request parse(String text) {
        try {
            return of("", DeskJson.MAPPER.readTree(text));
        } catch (JacksonException e) {
            throw invalid("not JSON: " + e.getOriginalMessage());
        }
    }

    private static Request of(String path, JsonNode json) {
        if (!json.isObject()) {
            throw invalid((path.isEmpty() ? "body" : path) + ": expected an object");
        }
        return new Request(path, json);
    }

    Request onlyKeys(Set<String> known) {
        for (String key : json.propertyNames()) {
            if (!known.contains(key)) {
                throw invalid(at(key) + ": unknown key");
            }
        }
        return this;
    }

    public Optional<String> text(String key) {
        return present(key).map(value -> {
            if (!value.isString()) {
                throw invalid(at(key) + ": expected a string");
            }
            return CleanText.of(value.stringValue());
        });
    }

    public String requiredText(String key) {
        return text(key).orElseThrow(() -> wrong(key, "is missing"));
    }

    /** A text that is there and not blank. */
    public String filledText(String key) {
        String text = requiredText(key);
        if (text.isBlank()) {
            throw wrong(key, "is empty");
        }
        return text;
    }

    boolean flag(String key) {
        return present(key)
                .map(value -> {
                    if (!value.isBoolean()) {
                        throw invalid(at(key) + ": expected true or false");
                    }
                    return value.booleanValue();
                })
                .orElse(false);
    }

    long number(String key) {
        return numberIfAny(key).orElseThrow(() -> wrong(key, "is missing"));
    }

    public OptionalLong numberIfAny(String key) {
        Optional<JsonNode> value = present(key);
        if (value.isEmpty()) {
            return OptionalLong.empty();
        }
        if (!value.get().isIntegralNumber() || !value.get().canConvertToLong()) {
            throw wrong(key, "expected a number");
        }
        return OptionalLong.of(value.get().longValue());
    }

    public Optional<Instant> time(String key) {
        return text(key).map(text -> {
            try {
                return OffsetDateTime.parse(text).toInstant();
            } catch (DateTimeParseException e) {
                throw wrong(key, "expected a time such as 2026-01-31T09:30:00Z");
            }
        });
    }

    public Instant requiredTime(String key) {
        return time(key).orElseThrow(() -> wrong(key, "is missing"));
    }

    /** What is text, number or truth value in this object, as text; lists, objects and nulls left out. */
    public Map<String, String> scalars() {
        Map<String, String> scalars = new LinkedHashMap<>();
        json.properties().forEach(property -> {
            JsonNode value = property.getValue();
            if (value.isValueNode() && !value.isNull()) {
                scalars.put(CleanText.of(property.getKey()), CleanText.of(value.asString()));
            }
        });
        return scalars;
    }

    /** That something is wrong with the value of a key. */
    public Refusal wrong(String key, String problem) {
        return invalid(at(key) + ": " + problem);
    }

    <E extends Enum<E>> Optional<E> word(String key, Class<E> words) {
        return text(key).map(word -> {
            try {
                return Enum.valueOf(words, word.toUpperCase(Locale.ROOT));
            } catch (IllegalArgumentException e) {
                throw invalid(at(key) + ": unknown word '" + word + "'");
            }
        });
    }

    public Optional<Request> object(String key) {
        return present(key).map(value -> of(at(key), value));
    }

    /** A list of objects, empty when absent. */
    public List<Request> objects(String key) {
        List<Request> objects = new ArrayList<>();
        for (JsonNode element : array(key)) {
            objects.add(of(at(key) + "[" + objects.size() + "]", element));
        }
        return objects;
    }

    /** A list of texts, empty when absent. */
    public List<String> texts(String key) {
        List<String> texts = new ArrayList<>();
        for (JsonNode element : array(key)) {
            if (!element.isString()) {
                throw invalid(at(key) + "[" + texts.size() + "]: expected a string");
            }
            texts.add(CleanText.of(element.stringValue()));
        }
        return texts;
    }

    /** An object all of whose values are texts, empty when absent. */
    public Map<String, String> textMap(String key) {
        Map<String, String> map = new LinkedHashMap<>();
        object(key).ifPresent(object -> {
            for (String name : object.json.propertyNames()) {
                map.put(CleanText.of(name), object.requiredText(name));
            }
        });
        return map;
    }

    private Iterable<JsonNode> array(String key) {
        Optional<JsonNode> value = present(key);
        if (value.isPresent() && !value.get().isArray()) {
            throw invalid(at(key) + ": expected a list");
        }
        return value.isPresent() ? value.get() : List.of();
    }

    private Optional<JsonNode> present(String key) {
        return json.optional(key).filter(value -> !value.isNull());
    }

    private String at(String key) {
        return path.isEmpty() ? key : path + "." + key;
    }

    private static Refusal invalid(String message) {
        return new Refusal(Reason.INVALID, message);
    }
}
