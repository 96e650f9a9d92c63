package io.resolvent.connectors.zendesk;

import io.resolvent.connectors.http.Json;
import io.resolvent.connectors.http.StoreResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;

/** Reads lists that come in pages with a cursor. */
final class ZendeskPages {

    private static final int MOST_PAGES = 100;

    private ZendeskPages() {}

    /** The cursor of the next page; empty at the end. */
    static Optional<String> next(StoreResponse page) {
        JsonNode meta = page.json().path("meta");
        return Optional.of(Json.text(meta, "after_cursor"))
                .filter(cursor -> !cursor.isEmpty() && meta.path("has_more").asBoolean(false));
    }

    /** All rows of a list. */
    static List<JsonNode> all(String field, Function<Optional<String>, StoreResponse> pages) {
        List<JsonNode> rows = new ArrayList<>();
        Optional<String> after = Optional.empty();
        for (int page = 0; page < MOST_PAGES; page++) {
            StoreResponse response = pages.apply(after);
            rows.addAll(Json.rows(response, field));
            after = next(response);
            if (after.isEmpty()) {
                break;
            }
        }
        return rows;
    }
}
