package io.resolvent.connectors.rt;

import io.resolvent.connectors.Batch;
import io.resolvent.connectors.Checkpoint;
import io.resolvent.connectors.ConnectorException;
import io.resolvent.connectors.Skipped;
import io.resolvent.connectors.TicketChange;
import io.resolvent.connectors.TicketRef;
import io.resolvent.connectors.http.Json;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/**
 * Finds changed tickets by the time of their last update. Pages are cut by time and id rather than by number, because
 * tickets that change meanwhile would shift numbered pages and be missed. Thread-safe.
 */
record RtChanges(String name, RtConfig config, RtApi api, RtAccount account) {

    private static final DateTimeFormatter LITERAL =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss").withZone(ZoneOffset.UTC);

    private record Row(long id, String status, Instant created, Instant updated) {}

    Batch<TicketChange> since(Checkpoint checkpoint) {
        RtCheckpoint from = RtCheckpoint.of(checkpoint, name);
        account.requireUtc();
        List<Skipped> skipped = new ArrayList<>();
        List<JsonNode> page = api.tickets(query(from), config.pageSize());
        List<Row> rows = rows(page, skipped);
        Map<Long, String> versions =
                new RtVersions(api).of(rows.stream().map(Row::id).toList());
        List<RtCheckpoint.Seen> seen = rows.stream()
                .map(r -> new RtCheckpoint.Seen(r.id(), versions.getOrDefault(r.id(), "0"), r.updated()))
                .toList();
        List<TicketChange> changes = rows.stream()
                .filter(r -> !from.knows(r.id(), versions.getOrDefault(r.id(), "0")))
                .map(r -> change(r, versions.getOrDefault(r.id(), "0")))
                .toList();
        boolean more = page.size() >= config.pageSize() && !rows.isEmpty();
        RtCheckpoint next = more ? from.goingOnAfter(seen) : from.rewound(seen);
        return new Batch<>(changes, next.checkpoint(), more, skipped);
    }

    private String query(RtCheckpoint from) {
        String queues = config.queues().stream()
                .map(queue -> "Queue = '" + queue.replace("\\", "\\\\").replace("'", "\\'") + "'")
                .collect(Collectors.joining(" OR ", "(", ")"));
        if (from.isStart()) {
            return queues;
        }
        String time = "'" + LITERAL.format(from.since()) + "'";
        return queues + " AND LastUpdated >= " + time + " AND (LastUpdated > " + time + " OR id > " + from.after()
                + ")";
    }

    private List<Row> rows(List<JsonNode> page, List<Skipped> skipped) {
        List<Row> rows = new ArrayList<>();
        for (JsonNode item : page) {
            String where = name + ":" + Json.text(item, "id");
            try {
                rows.add(new Row(
                        Json.number(item, "id", where),
                        Json.text(item, "Status"),
                        Json.time(item, "Created", where),
                        Json.time(item, "LastUpdated", where)));
            } catch (ConnectorException e) {
                skipped.add(new Skipped(where, e.toString()));
            }
        }
        return rows;
    }

    private TicketChange change(Row row, String version) {
        return new TicketChange(
                new TicketRef(name, Long.toString(row.id())),
                version,
                config.statuses().read(row.status()),
                row.created(),
                row.updated().isBefore(row.created()) ? row.created() : row.updated());
    }
}
