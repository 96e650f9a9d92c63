package io.resolvent.connectors.zammad;

import io.resolvent.connectors.http.Json;
import io.resolvent.connectors.http.StoreResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import tools.jackson.databind.JsonNode;

/** Reads lists, which Zammad sends as an array and nothing around it. */
final class ZammadRows {

    private static final int MOST_PAGES = 100;

    private ZammadRows() {}

    static List<JsonNode> of(StoreResponse response) {
        JsonNode rows = response.json();
        if (!rows.isArray()) {
            throw Json.malformed(response.subject(), "a list was expected");
        }
        return List.copyOf(rows.values());
    }

    /** One thing, not a list of things. */
    static JsonNode one(StoreResponse response) {
        JsonNode json = response.json();
        if (!json.isObject()) {
            throw Json.malformed(response.subject(), "an object was expected");
        }
        return json;
    }

    /** All rows of a list. A page may be shorter than was asked for and not the last: only an empty one is the end. */
    static List<JsonNode> all(IntFunction<StoreResponse> pages) {
        List<JsonNode> rows = new ArrayList<>();
        for (int page = 1; page <= MOST_PAGES; page++) {
            List<JsonNode> some = of(pages.apply(page));
            if (some.isEmpty()) {
                break;
            }
            rows.addAll(some);
        }
        return List.copyOf(rows);
    }
}
