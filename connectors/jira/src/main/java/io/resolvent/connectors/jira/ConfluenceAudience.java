package io.resolvent.connectors.jira;

import io.resolvent.connectors.Audience;
import io.resolvent.connectors.ConnectorException;
import io.resolvent.connectors.FailureKind;
import io.resolvent.connectors.http.Json;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/**
 * Says who may read pages. A page is public only when its space is said to be, and neither the page nor anything above it is
 * kept for some readers: what is kept for some is kept for all that lies below it. What cannot be asked is internal. Made
 * anew for every batch, because what is kept for whom changes without a trace in the page. Not thread-safe.
 */
final class ConfluenceAudience {

    private final ConfluenceApi api;
    private final Map<String, Boolean> open = new HashMap<>();

    ConfluenceAudience(ConfluenceApi api) {
        this.api = api;
    }

    Audience of(String page, boolean isSpacePublic) {
        return isSpacePublic && isOpenWithAllAbove(page) ? Audience.PUBLIC : Audience.INTERNAL;
    }

    private boolean isOpenWithAllAbove(String page) {
        try {
            List<String> above = Json.rows(api.ancestors(page), "results").stream()
                    .map(ancestor -> Json.text(ancestor, "id"))
                    .toList();
            return isOpen(page) && above.stream().allMatch(id -> id.matches("[0-9]{1,18}") && isOpen(id));
        } catch (ConnectorException e) {
            if (e.kind() == FailureKind.FORBIDDEN
                    || e.kind() == FailureKind.NOT_FOUND
                    || e.kind() == FailureKind.REJECTED
                    || e.kind() == FailureKind.MALFORMED) {
                return false;
            }
            throw e;
        }
    }

    private boolean isOpen(String content) {
        return open.computeIfAbsent(content, id -> {
            JsonNode readers = api.readers(id).json().path("restrictions");
            return isEmpty(readers.path("user")) && isEmpty(readers.path("group"));
        });
    }

    private static boolean isEmpty(JsonNode readers) {
        return readers.path("results").isArray() && readers.path("results").isEmpty();
    }
}
