package io.resolvent.connectors.redmine;

import io.resolvent.connectors.http.Json;
import io.resolvent.connectors.http.StoreResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import tools.jackson.databind.JsonNode;

/** Reads lists that come in numbered pages. For short lists only: what changes meanwhile shifts them. */
final class RedmineLists {

    private static final int MOST_ROWS = 10_000;

    private RedmineLists() {}

    /** @param pages gives the page that begins after so many rows */
    static List<JsonNode> all(String field, IntFunction<StoreResponse> pages) {
        List<JsonNode> rows = new ArrayList<>();
        int total;
        do {
            StoreResponse page = pages.apply(rows.size());
            List<JsonNode> some = Json.rows(page, field);
            rows.addAll(some);
            total = some.isEmpty() ? 0 : page.json().path("total_count").asInt(0);
        } while (rows.size() < Math.min(total, MOST_ROWS));
        return rows;
    }
}
