package io.resolvent.connectors.intercom;

import io.resolvent.connectors.ConnectorException;
import io.resolvent.connectors.FailureKind;
import io.resolvent.connectors.Status;
import io.resolvent.connectors.TicketChange;
import io.resolvent.connectors.TicketRef;
import io.resolvent.connectors.http.Json;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** Finds deleted conversations, which the search does not show. Thread-safe. */
record IntercomDeletions(String name, IntercomApi api) {

    private static final int MOST_PAGES = 50;

    /** Those deleted after that second; none in a workspace that does not tell. */
    List<TicketChange> after(long second) {
        List<TicketChange> deleted = new ArrayList<>();
        for (int page = 1; page <= MOST_PAGES; page++) {
            List<JsonNode> rows = page(page);
            List<JsonNode> late = rows.stream()
                    .filter(row -> row.path("deleted_at").asLong(0) > second)
                    .toList();
            late.forEach(row -> deleted.add(change(row)));
            if (late.size() < rows.size() || rows.isEmpty()) {
                break;
            }
        }
        return deleted.reversed();
    }

    private List<JsonNode> page(int page) {
        try {
            return Json.rows(api.deleted(page), "conversations");
        } catch (ConnectorException e) {
            if (e.kind() == FailureKind.REJECTED
                    || e.kind() == FailureKind.FORBIDDEN
                    || e.kind() == FailureKind.NOT_FOUND) {
                return List.of();
            }
            throw e;
        }
    }

    private TicketChange change(JsonNode row) {
        String id = Json.text(row, "id");
        Instant at = IntercomTime.of(row, "deleted_at", name + ":" + id);
        return new TicketChange(new TicketRef(name, id), Long.toString(at.getEpochSecond()), Status.DELETED, at, at);
    }
}
