package io.resolvent.connectors.freshdesk;

import io.resolvent.connectors.http.Json;
import io.resolvent.connectors.http.StoreResponse;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.IntFunction;
import tools.jackson.databind.JsonNode;

/** Reads lists that come in numbered pages. */
final class FreshdeskPages {

    static final int LARGEST = 100;
    private static final int MOST_PAGES = 100;

    private FreshdeskPages() {}

    /** The rows of an answer that is a list. */
    static List<JsonNode> rows(StoreResponse page) {
        JsonNode rows = page.json();
        if (!rows.isArray()) {
            throw Json.malformed(page.subject(), "a list was expected");
        }
        return List.copyOf(rows.values());
    }

    /**
     * Whether to ask for the next page: the answer links to it, or is exactly as full as a page can be. More rows than that
     * come from a list without pages.
     */
    static boolean isFollowed(StoreResponse page, int rows, int pageSize) {
        return rows == pageSize
                || page.header("link").filter(link -> link.contains("\"next\"")).isPresent();
    }

    /** All rows of a list, each once: a list without pages answers every page with the same rows. */
    static List<JsonNode> all(IntFunction<StoreResponse> pages) {
        List<JsonNode> all = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        boolean more = true;
        for (int number = 1; more && number <= MOST_PAGES; number++) {
            StoreResponse page = pages.apply(number);
            List<JsonNode> rows = rows(page);
            List<JsonNode> fresh =
                    rows.stream().filter(row -> seen.add(Json.text(row, "id"))).toList();
            all.addAll(fresh);
            more = !fresh.isEmpty() && isFollowed(page, rows.size(), LARGEST);
        }
        return all;
    }
}
