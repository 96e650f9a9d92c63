package io.resolvent.connectors.sandbox.api;

import io.resolvent.connectors.sandbox.desk.DeskJson;
import io.resolvent.connectors.sandbox.desk.Refusal;
import io.resolvent.connectors.sandbox.desk.Refusal.Reason;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/** A JSON object that somebody sent, read strictly: a wrong type or an unknown key is refused by its path. */
final class Request {

    private final String path;
    private final JsonNode json;

    private Request(String path, JsonNode json) {
        this.path = path;
        this.json = json;
    }

    static Request parse(String text) {
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

    Optional<String> text(String key) {
        return present(key).map(value -> {
            if (!value.isString()) {
                throw invalid(at(key) + ": expected a string");
            }
            return value.stringValue();
        });
    }

    String requiredText(String key) {
        return text(key).orElseThrow(() -> invalid(at(key) + ": is missing"));
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
        JsonNode value = present(key).orElseThrow(() -> invalid(at(key) + ": is missing"));
        if (!value.isIntegralNumber()) {
            throw invalid(at(key) + ": expected a number");
        }
        return value.longValue();
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

    Optional<Request> object(String key) {
        return present(key).map(value -> of(at(key), value));
    }

    List<Request> objects(String key) {
        List<Request> objects = new ArrayList<>();
        for (JsonNode element : array(key)) {
            objects.add(of(at(key) + "[" + objects.size() + "]", element));
        }
        return objects;
    }

    List<String> texts(String key) {
        List<String> texts = new ArrayList<>();
        for (JsonNode element : array(key)) {
            if (!element.isString()) {
                throw invalid(at(key) + "[" + texts.size() + "]: expected a string");
            }
            texts.add(element.stringValue());
        }
        return texts;
    }

    Map<String, String> textMap(String key) {
        Map<String, String> map = new LinkedHashMap<>();
        object(key).ifPresent(object -> {
            for (String name : object.json.propertyNames()) {
                map.put(name, object.requiredText(name));
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
