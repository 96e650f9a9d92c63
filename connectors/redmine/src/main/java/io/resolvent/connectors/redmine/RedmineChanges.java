package io.resolvent.connectors.redmine;

import io.resolvent.connectors.Batch;
import io.resolvent.connectors.Checkpoint;
import io.resolvent.connectors.ConnectorException;
import io.resolvent.connectors.FailureKind;
import io.resolvent.connectors.Skipped;
import io.resolvent.connectors.TicketChange;
import io.resolvent.connectors.TicketRef;
import io.resolvent.connectors.http.Json;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/**
 * Finds changed tickets by the time of their last update. Pages are cut by time and, within a second, by number, because
 * tickets that change meanwhile would shift numbered pages and be missed. Thread-safe.
 */
record RedmineChanges(
        RedmineConfig config,
        RedmineApi api,
        RedmineAccount account,
        RedmineProjects projects,
        RedmineIssues issues,
        RedmineStatuses statuses,
        Clock clock) {

    /**
     * A ticket that changed this short a time ago is read with its history, because it may change again in the same second:
     * only the history tells such versions apart.
     */
    private static final Duration RECENT = Duration.ofMinutes(10);

    private record Row(long id, Instant created, Instant updated, JsonNode json) {}

    Batch<TicketChange> since(Checkpoint checkpoint) {
        RedmineCheckpoint from = RedmineCheckpoint.of(checkpoint, api.name());
        account.now();
        List<Skipped> skipped = new ArrayList<>();
        List<Row> rows = new ArrayList<>();
        List<String> numbers = projects.numbers(config.projects());
        boolean full = false;
        Instant start = from.second();
        if (from.after() != RedmineCheckpoint.WHOLE) {
            full = add(RedmineSearch.within(numbers, from.second(), from.after(), config.pageSize()), rows, skipped);
            start = from.second().plusSeconds(2);
        }
        boolean amid = full;
        if (!full) {
            full = add(RedmineSearch.from(numbers, start, config.pageSize()), rows, skipped);
        }
        return batch(from, rows, full, amid, skipped);
    }

    /** @param amid the last row stands within the second that the checkpoint names, by number */
    private Batch<TicketChange> batch(
            RedmineCheckpoint from, List<Row> rows, boolean full, boolean amid, List<Skipped> skipped) {
        List<TicketChange> changes = new ArrayList<>();
        List<RedmineCheckpoint.Seen> seen = new ArrayList<>();
        for (Row row : rows) {
            try {
                TicketChange change = change(row);
                RedmineCheckpoint.Seen reported =
                        new RedmineCheckpoint.Seen(row.id(), RedmineVersion.parse(change.version(), api.name()));
                seen.add(reported);
                if (!from.knows(reported)) {
                    changes.add(change);
                }
            } catch (ConnectorException e) {
                if (e.kind() != FailureKind.NOT_FOUND && e.kind() != FailureKind.MALFORMED) {
                    throw e;
                }
                skipped.add(new Skipped(ref(row.id()).toString(), e.toString()));
            }
        }
        boolean more = full && !rows.isEmpty();
        RedmineCheckpoint next;
        if (!more) {
            next = from.rewound(seen);
        } else if (amid) {
            next = from.within(from.second(), rows.getLast().id(), seen);
        } else {
            next = from.within(rows.getLast().updated(), 0, seen);
        }
        return new Batch<>(changes, next.checkpoint(), more, skipped);
    }

    /** Whether the page was full. */
    private boolean add(RedmineSearch search, List<Row> rows, List<Skipped> skipped) {
        List<JsonNode> page = Json.rows(api.issues(search), "issues");
        for (JsonNode json : page) {
            String where = api.name() + ":" + Json.text(json, "id");
            try {
                rows.add(new Row(
                        Json.number(json, "id", where),
                        Json.time(json, "created_on", where),
                        Json.time(json, "updated_on", where),
                        json));
            } catch (ConnectorException e) {
                skipped.add(new Skipped(where, e.toString()));
            }
        }
        return page.size() >= search.limit();
    }

    private TicketChange change(Row row) {
        TicketRef ref = ref(row.id());
        boolean recent = row.updated().isAfter(clock.instant().minus(RECENT));
        RedmineIssue issue = recent ? issues.read(ref) : new RedmineIssue(ref, row.json(), List.of());
        String version = recent ? issue.version() : new RedmineVersion(row.updated(), 1).toString();
        Instant updated = issue.updated();
        return new TicketChange(
                ref,
                version,
                statuses.read(issue.json().path("status")),
                row.created(),
                updated.isBefore(row.created()) ? row.created() : updated);
    }

    private TicketRef ref(long id) {
        return new TicketRef(api.name(), Long.toString(id));
    }
}
