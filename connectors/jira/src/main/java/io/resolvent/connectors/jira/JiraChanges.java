package io.resolvent.connectors.jira;

import io.resolvent.connectors.Batch;
import io.resolvent.connectors.Checkpoint;
import io.resolvent.connectors.ConnectorException;
import io.resolvent.connectors.FailureKind;
import io.resolvent.connectors.Skipped;
import io.resolvent.connectors.TicketChange;
import io.resolvent.connectors.TicketRef;
import io.resolvent.connectors.http.Json;
import io.resolvent.connectors.http.StoreResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/**
 * Finds changed issues by search, oldest change first, page by page with Jira's token. The search lags behind by seconds to
 * minutes, so every pass begins some minutes before the latest change that was seen. A token that Jira no longer takes costs
 * nothing: the pass begins again from there. Thread-safe.
 */
record JiraChanges(
        String name, JiraConfig config, JiraApi api, JiraAccount account, JiraStatuses statuses, RecentIssues recent) {

    private static final Duration LAG = Duration.ofMinutes(10);

    Batch<TicketChange> since(Checkpoint checkpoint) {
        JiraCheckpoint at = JiraCheckpoint.parse(checkpoint)
                .orElseThrow(() -> new ConnectorException(
                        FailureKind.MALFORMED, name, "the checkpoint is not ours. Start the sync from the beginning."));
        if (!at.isInside()) {
            return page(beginning(at));
        }
        try {
            return page(at);
        } catch (ConnectorException e) {
            if (e.kind() == FailureKind.REJECTED) {
                return page(beginning(at));
            }
            throw e;
        }
    }

    private JiraCheckpoint beginning(JiraCheckpoint at) {
        String from = at.seen() == 0 ? "" : SearchDate.notAfter(at.seenAt().minus(LAG), account.zone());
        return new JiraCheckpoint(at.seen(), from, recent.latest(), "");
    }

    private Batch<TicketChange> page(JiraCheckpoint at) {
        StoreResponse page = api.search(query(at));
        List<Skipped> skipped = new ArrayList<>();
        List<TicketChange> changes = changes(Json.rows(page, "issues"), skipped);
        long latest = changes.stream()
                .mapToLong(change -> change.updatedAt().toEpochMilli())
                .max()
                .orElse(0);
        String token = Json.text(page.json(), "nextPageToken");
        boolean more = !page.json().path("isLast").asBoolean(token.isEmpty()) && !token.isEmpty();
        JiraCheckpoint next = more ? at.page(latest, token) : at.end(latest);
        return new Batch<>(changes, next.toCheckpoint(), more, skipped);
    }

    private Map<String, Object> query(JiraCheckpoint at) {
        String projects = config.projects().stream()
                .map(key -> "\"" + key + "\"")
                .collect(Collectors.joining(", ", "project in (", ")"));
        String since = at.from().isEmpty() ? "" : " AND updated >= \"" + at.from() + "\"";
        Map<String, Object> query = new HashMap<>();
        query.put("jql", projects + since + " ORDER BY updated ASC, key ASC");
        query.put("fields", List.of("status", "created", "updated"));
        query.put("maxResults", config.pageSize());
        if (!at.reconciled().isEmpty()) {
            query.put(
                    "reconcileIssues",
                    at.reconciled().stream().map(Long::valueOf).toList());
        }
        if (at.isInside()) {
            query.put("nextPageToken", at.token());
        }
        return query;
    }

    private List<TicketChange> changes(List<JsonNode> rows, List<Skipped> skipped) {
        List<TicketChange> changes = new ArrayList<>();
        for (JsonNode row : rows) {
            String where = name + ":" + Json.text(row, "id");
            try {
                changes.add(change(row, where));
            } catch (ConnectorException e) {
                skipped.add(new Skipped(where, e.toString()));
            }
        }
        return changes;
    }

    private TicketChange change(JsonNode row, String where) {
        String id = Long.toString(Json.number(row, "id", where));
        JiraIssue issue = new JiraIssue(new TicketRef(name, id), row);
        Instant created = issue.created();
        Instant updated = issue.updated();
        return new TicketChange(
                issue.ref(),
                issue.version(),
                statuses.read(issue.status()),
                created,
                updated.isBefore(created) ? created : updated);
    }
}
