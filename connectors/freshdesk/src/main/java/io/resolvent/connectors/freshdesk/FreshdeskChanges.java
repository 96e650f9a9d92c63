package io.resolvent.connectors.freshdesk;

import io.resolvent.connectors.Batch;
import io.resolvent.connectors.Checkpoint;
import io.resolvent.connectors.ConnectorException;
import io.resolvent.connectors.FailureKind;
import io.resolvent.connectors.Skipped;
import io.resolvent.connectors.Status;
import io.resolvent.connectors.TicketChange;
import io.resolvent.connectors.TicketRef;
import io.resolvent.connectors.http.Json;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;

/**
 * Finds changed tickets, and once there are none left, deleted ones. What changed in the last minute is asked for again at
 * the next poll, in case the list was behind. The checkpoint holds both positions. Thread-safe.
 */
record FreshdeskChanges(
        String name,
        FreshdeskConfig config,
        FreshdeskGroups groups,
        FreshdeskWalk listed,
        FreshdeskWalk deleted,
        Clock clock) {

    private static final Duration MAY_BE_BEHIND = Duration.ofMinutes(1);
    private static final String SEPARATOR = " ";

    static FreshdeskChanges of(FreshdeskConfig config, FreshdeskApi api, FreshdeskGroups groups, Clock clock) {
        return new FreshdeskChanges(
                api.name(),
                config,
                groups,
                new FreshdeskWalk(api, Optional.empty(), config.pageSize()),
                new FreshdeskWalk(api, Optional.of("deleted"), config.pageSize()),
                clock);
    }

    Batch<TicketChange> since(Checkpoint checkpoint) {
        FreshdeskPosition[] at = positions(checkpoint);
        Instant shown = clock.instant().minus(MAY_BE_BEHIND);
        List<Skipped> skipped = new ArrayList<>();
        FreshdeskWalk.Step step = listed.from(at[0], shown);
        List<TicketChange> changes =
                changes(step.rows(), row -> config.statuses().read(Json.text(row, "status")), skipped);
        skipped.addAll(step.skipped());
        if (step.more()) {
            return new Batch<>(changes, checkpoint(step.next(), at[1]), true, skipped);
        }
        FreshdeskWalk.Step gone = deleted(at[1], shown);
        changes.addAll(changes(gone.rows(), row -> Status.DELETED, skipped));
        skipped.addAll(gone.skipped());
        return new Batch<>(changes, checkpoint(step.next(), gone.next()), gone.more(), skipped);
    }

    /** None where Freshdesk does not list deleted tickets to us; then a deletion shows when the ticket is read. */
    private FreshdeskWalk.Step deleted(FreshdeskPosition at, Instant shown) {
        try {
            return deleted.from(at, shown);
        } catch (ConnectorException e) {
            if (e.kind() == FailureKind.REJECTED || e.kind() == FailureKind.FORBIDDEN) {
                return new FreshdeskWalk.Step(List.of(), at, false, List.of());
            }
            throw e;
        }
    }

    private List<TicketChange> changes(List<JsonNode> rows, Function<JsonNode, Status> status, List<Skipped> skipped) {
        List<TicketChange> changes = new ArrayList<>();
        for (JsonNode row : rows) {
            String where = name + ":" + Json.text(row, "id");
            try {
                TicketChange change = change(row, status.apply(row), where);
                if (isOurs(row)) {
                    changes.add(change);
                }
            } catch (ConnectorException e) {
                skipped.add(new Skipped(where, e.toString()));
            }
        }
        return changes;
    }

    private TicketChange change(JsonNode row, Status status, String where) {
        long id = Json.number(row, "id", where);
        Instant created = Json.time(row, "created_at", where);
        Instant updated = Json.time(row, "updated_at", where);
        return new TicketChange(
                new TicketRef(name, Long.toString(id)),
                Json.text(row, "updated_at"),
                status,
                created,
                updated.isBefore(created) ? created : updated);
    }

    private boolean isOurs(JsonNode row) {
        return config.groups().isEmpty()
                || groups.name(Json.text(row, "group_id"))
                        .filter(config.groups()::contains)
                        .isPresent();
    }

    private FreshdeskPosition[] positions(Checkpoint checkpoint) {
        if (checkpoint.isStart()) {
            return new FreshdeskPosition[] {FreshdeskPosition.start(), FreshdeskPosition.start()};
        }
        String[] parts = checkpoint.value().split(SEPARATOR, -1);
        List<FreshdeskPosition> read = List.of(parts).stream()
                .flatMap(part -> FreshdeskPosition.parse(part).stream())
                .toList();
        if (parts.length != 2 || read.size() != 2) {
            throw new ConnectorException(
                    FailureKind.MALFORMED, name, "the checkpoint is not ours. Start the sync from the beginning.");
        }
        return read.toArray(new FreshdeskPosition[0]);
    }

    private static Checkpoint checkpoint(FreshdeskPosition listed, FreshdeskPosition deleted) {
        return new Checkpoint(listed + SEPARATOR + deleted);
    }
}
