package io.resolvent.connectors.zammad;

import io.resolvent.connectors.Batch;
import io.resolvent.connectors.Checkpoint;
import io.resolvent.connectors.ConnectorException;
import io.resolvent.connectors.Skipped;
import io.resolvent.connectors.TicketChange;
import io.resolvent.connectors.TicketRef;
import io.resolvent.connectors.http.Json;
import io.resolvent.connectors.http.StoreResponse;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * Finds changed tickets by the time of their last update, oldest first. A page that is shorter than was asked for is not
 * taken for the last one. Thread-safe.
 */
record ZammadChanges(String name, ZammadConfig config, ZammadApi api, ZammadStates states, Clock clock) {

    /** So many pages of tickets with one and the same time are looked through. */
    private static final int MOST_PAGES = 10_000;

    /** What a page has beyond the position; {@code last} is the position after it. */
    private record Page(List<TicketChange> changes, List<Skipped> skipped, ZammadPosition last) {}

    Batch<TicketChange> since(Checkpoint checkpoint) {
        ZammadPosition from = ZammadPosition.of(checkpoint, name);
        for (int number = 1; number <= MOST_PAGES; number++) {
            StoreResponse response = api.changed(from.time().toString(), number, config.pageSize());
            List<JsonNode> rows = ZammadRows.of(response);
            requireAskedFor(rows, from);
            if (rows.isEmpty()) {
                return new Batch<>(List.of(), from.next(now(response)).checkpoint(), false);
            }
            Page page = page(rows, from);
            if (from.isBefore(page.last())) {
                return new Batch<>(page.changes(), page.last().checkpoint(), true, page.skipped());
            }
        }
        throw Json.malformed(name, "the list of changed tickets has no end");
    }

    /** Rows up to the position were reported before; a row that cannot be read is left out and said. */
    private Page page(List<JsonNode> rows, ZammadPosition from) {
        List<TicketChange> changes = new ArrayList<>();
        List<Skipped> skipped = new ArrayList<>();
        ZammadPosition last = from;
        for (JsonNode row : rows) {
            String where = name + ":" + Json.text(row, "id");
            try {
                TicketChange change = change(row, where);
                ZammadPosition position = ZammadPosition.of(change);
                if (from.isBefore(position)) {
                    last = position;
                    if (isOurs(row)) {
                        changes.add(change);
                    }
                }
            } catch (ConnectorException e) {
                skipped.add(new Skipped(where, e.toString()));
                last = position(row).filter(last::isBefore).orElse(last);
            }
        }
        return new Page(changes, skipped, last);
    }

    /** Where a record stands, also one that cannot be read otherwise. */
    private static Optional<ZammadPosition> position(JsonNode row) {
        try {
            return Optional.of(
                    new ZammadPosition(Json.time(row, "updated_at", "ticket"), Json.number(row, "id", "ticket")));
        } catch (ConnectorException e) {
            return Optional.empty();
        }
    }

    /** An older ticket would mean that the condition was ignored, and then that tickets are missing. */
    private void requireAskedFor(List<JsonNode> rows, ZammadPosition from) {
        for (JsonNode row : rows) {
            if (position(row).filter(at -> at.time().isBefore(from.time())).isPresent()) {
                throw Json.malformed(name, "tickets came that were not asked for");
            }
        }
    }

    private TicketChange change(JsonNode row, String where) {
        long id = Json.number(row, "id", where);
        ZammadTicket ticket = ZammadTickets.of(new TicketRef(name, Long.toString(id)), row);
        Instant created = Json.time(row, "created_at", where);
        Instant updated = Json.time(row, "updated_at", where);
        return new TicketChange(ticket.ref(), ticket.version(), states.status(ticket), created, updated);
    }

    private boolean isOurs(JsonNode row) {
        return config.groups().isEmpty() || config.groups().contains(Json.text(row, "group"));
    }

    private Instant now(StoreResponse response) {
        return response.header("date").flatMap(ZammadChanges::time).orElseGet(clock::instant);
    }

    private static Optional<Instant> time(String date) {
        try {
            return Optional.of(ZonedDateTime.parse(date, DateTimeFormatter.RFC_1123_DATE_TIME)
                    .toInstant());
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
