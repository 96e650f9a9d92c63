package io.resolvent.ingestion.store;

import io.resolvent.ingestion.index.ResolvedTicket.Turn;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Lists and maps as JSON columns. */
final class Json {

    private static final JsonMapper MAPPER = new JsonMapper();

    private Json() {}

    /** Equal maps give equal texts. */
    static String of(Map<String, String> labels) {
        return MAPPER.writeValueAsString(new TreeMap<>(labels));
    }

    static String of(List<Turn> thread) {
        return MAPPER.writeValueAsString(thread);
    }

    static Map<String, String> labels(String json) {
        return MAPPER.readValue(json, new TypeReference<Map<String, String>>() {});
    }

    static List<Turn> thread(String json) {
        return MAPPER.readValue(json, new TypeReference<List<Turn>>() {});
    }
}
