package io.resolvent.connectors.intercom;

import io.resolvent.connectors.Batch;
import io.resolvent.connectors.Checkpoint;
import io.resolvent.connectors.ConnectorException;
import io.resolvent.connectors.Skipped;
import io.resolvent.connectors.Status;
import io.resolvent.connectors.TicketChange;
import io.resolvent.connectors.TicketRef;
import io.resolvent.connectors.http.Json;
import io.resolvent.connectors.http.PresentSecond;
import io.resolvent.connectors.http.StoreResponse;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** Finds changed conversations by search, page by page, and at the end of a pass the deleted ones. Thread-safe. */
record IntercomChanges(
        String name,
        IntercomConfig config,
        IntercomApi api,
        IntercomDirectory directory,
        IntercomDeletions deletions,
        Clock clock) {

    Batch<TicketChange> since(Checkpoint checkpoint) {
        IntercomCheckpoint from = IntercomCheckpoint.of(checkpoint, name);
        StoreResponse page = api.changed(from.list(), from.since(), from.page(), config.pageSize());
        List<JsonNode> rows = Json.rows(page, from.list());
        IntercomCheckpoint at = from.begun(now(page));
        Map<String, String> shown = new HashMap<>();
        List<TicketChange> changes = new ArrayList<>();
        List<Skipped> skipped = new ArrayList<>();
        for (JsonNode row : rows) {
            String where = name + ":" + Json.text(row, "id");
            try {
                TicketChange change = change(from.list(), row, where);
                shown.put(change.ref().id(), change.version());
                if (isOurs(row) && !at.knows(change.ref().id(), change.version())) {
                    changes.add(change);
                }
            } catch (ConnectorException e) {
                skipped.add(new Skipped(where, e.toString()));
            }
        }
        String next = Json.text(page.json().path("pages").path("next"), "starting_after");
        if (!next.isEmpty() && next.equals(from.cursor())) {
            throw Json.malformed(name, "a page leads to itself");
        }
        if (!next.isEmpty()) {
            return new Batch<>(changes, at.at(next, shown).checkpoint(), true, skipped);
        }
        if (config.readsTickets() && !from.list().equals(IntercomPlace.TICKETS)) {
            return new Batch<>(changes, at.atTickets(shown).checkpoint(), true, skipped);
        }
        for (TicketChange deleted : deletions.after(at.deletionsSince())) {
            shown.put(deleted.ref().id(), deleted.version());
            if (!at.knows(deleted.ref().id(), deleted.version())) {
                changes.add(deleted);
            }
        }
        return new Batch<>(changes, at.ended(shown).checkpoint(), false, skipped);
    }

    private TicketChange change(String list, JsonNode row, String where) {
        IntercomPlace place = new IntercomPlace(list, Long.toString(Json.number(row, "id", where)));
        Instant created = IntercomTime.of(row, "created_at", where);
        Instant updated = IntercomTime.of(row, "updated_at", where);
        Status status =
                config.statuses().read(place.isTicket() ? IntercomTicketShape.state(row) : Json.text(row, "state"));
        return new TicketChange(
                new TicketRef(name, place.ref()),
                IntercomConversation.version(row),
                status,
                created,
                updated.isBefore(created) ? created : updated);
    }

    private boolean isOurs(JsonNode row) {
        return config.teams().isEmpty()
                || config.teams().contains(directory.teams().name(Json.text(row, "team_assignee_id")));
    }

    /** By Intercom's clock where it tells the time. */
    private long now(StoreResponse page) {
        return PresentSecond.of(page).orElseGet(clock::instant).getEpochSecond();
    }
}
