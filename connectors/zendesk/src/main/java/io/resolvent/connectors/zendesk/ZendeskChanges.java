package io.resolvent.connectors.zendesk;

import io.resolvent.connectors.Batch;
import io.resolvent.connectors.Checkpoint;
import io.resolvent.connectors.ConnectorException;
import io.resolvent.connectors.FailureKind;
import io.resolvent.connectors.Skipped;
import io.resolvent.connectors.TicketChange;
import io.resolvent.connectors.TicketRef;
import io.resolvent.connectors.http.Json;
import io.resolvent.connectors.http.StoreResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * Finds changed tickets by the incremental export, whose cursor is kept. The export keeps back the last minute, so what
 * changed in the last minutes is added from the list of tickets; such a ticket is reported again by the export. Thread-safe.
 */
record ZendeskChanges(String name, ZendeskConfig config, ZendeskApi api, ZendeskNames groups, Clock clock) {

    private static final Duration KEPT_BACK = Duration.ofMinutes(3);
    private static final int MOST_LATEST_PAGES = 10;

    Batch<TicketChange> since(Checkpoint checkpoint) {
        List<Skipped> skipped = new ArrayList<>();
        StoreResponse page = export(checkpoint);
        List<TicketChange> changes = new ArrayList<>(changes(Json.rows(page, "tickets"), skipped));
        boolean more = !page.json().path("end_of_stream").asBoolean(false);
        if (!more) {
            changes.addAll(latest(skipped));
        }
        String cursor = Json.text(page.json(), "after_cursor");
        Checkpoint next = cursor.isEmpty() ? checkpoint : new Checkpoint("cursor:" + cursor);
        return new Batch<>(changes, next, more && !cursor.isEmpty(), skipped);
    }

    private StoreResponse export(Checkpoint checkpoint) {
        if (checkpoint.isStart()) {
            return api.export(Optional.empty(), config.pageSize());
        }
        if (!checkpoint.value().startsWith("cursor:")) {
            throw new ConnectorException(
                    FailureKind.MALFORMED, name, "the checkpoint is not ours. Start the sync from the beginning.");
        }
        return api.export(Optional.of(checkpoint.value().substring("cursor:".length())), config.pageSize());
    }

    /** What the export still keeps back. */
    private List<TicketChange> latest(List<Skipped> skipped) {
        Instant from = clock.instant().minus(KEPT_BACK);
        List<TicketChange> latest = new ArrayList<>();
        Optional<String> after = Optional.empty();
        for (int page = 0; page < MOST_LATEST_PAGES; page++) {
            StoreResponse response = api.latest(after);
            List<TicketChange> changes = changes(Json.rows(response, "tickets"), skipped);
            changes.stream()
                    .filter(change -> !change.updatedAt().isBefore(from))
                    .forEach(latest::add);
            after = ZendeskPages.next(response);
            boolean reached =
                    changes.stream().anyMatch(change -> change.updatedAt().isBefore(from));
            if (reached || after.isEmpty()) {
                break;
            }
        }
        return latest.reversed();
    }

    private List<TicketChange> changes(List<JsonNode> rows, List<Skipped> skipped) {
        List<TicketChange> changes = new ArrayList<>();
        for (JsonNode row : rows) {
            String where = name + ":" + Json.text(row, "id");
            try {
                TicketChange change = change(row, where);
                if (isOurs(row)) {
                    changes.add(change);
                }
            } catch (ConnectorException e) {
                skipped.add(new Skipped(where, e.toString()));
            }
        }
        return changes;
    }

    private TicketChange change(JsonNode row, String where) {
        long id = Json.number(row, "id", where);
        Instant created = Json.time(row, "created_at", where);
        Instant updated = Json.time(row, "updated_at", where);
        ZendeskTicket ticket = new ZendeskTicket(new TicketRef(name, Long.toString(id)), row);
        String status = ticket.isMerged() ? "deleted" : ticket.status();
        return new TicketChange(
                ticket.ref(),
                ticket.version(),
                config.statuses().read(status),
                created,
                updated.isBefore(created) ? created : updated);
    }

    private boolean isOurs(JsonNode row) {
        return config.groups().isEmpty()
                || groups.name(Json.text(row, "group_id"))
                        .filter(config.groups()::contains)
                        .isPresent();
    }
}
