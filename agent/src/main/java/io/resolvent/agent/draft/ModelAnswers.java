package io.resolvent.agent.draft;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** JSON to and from a model. Reading is strict: a missing, unknown or null part is a failure. */
final class ModelAnswers {

    private static final Pattern FENCED = Pattern.compile("(?s)^```(?:json)?\\s*(.*?)\\s*```$");
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
            .build();

    private ModelAnswers() {}

    static String json(Object value) {
        return JSON.writeValueAsString(value);
    }

    static <T> T read(String answer, Class<T> type) {
        String text = answer.strip();
        Matcher fenced = FENCED.matcher(text);
        try {
            T value = JSON.readValue(fenced.matches() ? fenced.group(1) : text, type);
            if (value == null) {
                throw new ModelFailure("no JSON object");
            }
            return value;
        } catch (JacksonException e) {
            throw new ModelFailure("not the JSON asked for");
        }
    }
}
