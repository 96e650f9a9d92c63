package io.resolvent.agent.log;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** The one way a fact is written as JSON: keys sorted, no blanks, numbers in their shortest form. */
final class CanonicalJson {

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private CanonicalJson() {}

    static String write(Map<String, ?> fields) {
        return MAPPER.writeValueAsString(new TreeMap<>(fields));
    }

    static String write(List<String> values) {
        return MAPPER.writeValueAsString(new ArrayList<>(values));
    }

    /** Throws {@link JacksonException} for text that is not of that shape. */
    static List<String> strings(String json) {
        return MAPPER.readValue(json, new TypeReference<List<String>>() {});
    }

    static Map<String, String> words(String json) {
        return MAPPER.readValue(json, new TypeReference<Map<String, String>>() {});
    }

    static Map<String, Double> numbers(String json) {
        return MAPPER.readValue(json, new TypeReference<Map<String, Double>>() {});
    }
}
