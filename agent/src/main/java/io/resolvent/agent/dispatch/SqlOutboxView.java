package io.resolvent.agent.dispatch;

import io.resolvent.agent.store.Database;
import io.resolvent.agent.store.Sql;
import io.resolvent.connectors.ActionId;
import io.resolvent.connectors.TicketRef;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** The statements that show the outbox. */
final class SqlOutboxView {

    private final Database database;

    SqlOutboxView(Database database) {
        this.database = database;
    }

    List<OutboxRow> of(TicketRef ref) {
        return database.read(c -> Sql.list(c, """
                select * from outbox where system = ? and ticket_id = ?
                union select * from outbox where ticket_id = ? order by decision, ordinal
                """, SqlOutboxView::read, ref.system(), ref.id(), Notice.about(ref)));
    }

    Map<EffectState, Long> counts() {
        Map<EffectState, Long> counts = new EnumMap<>(EffectState.class);
        database.read(c -> Sql.list(
                        c,
                        "select state, count(*) as times from outbox group by state",
                        row -> Map.entry(EffectState.valueOf(row.getString(1)), row.getLong(2))))
                .forEach(count -> counts.put(count.getKey(), count.getValue()));
        return counts;
    }

    private static OutboxRow read(ResultSet row) throws SQLException {
        return new OutboxRow(
                new ActionId(row.getString("action_id")),
                row.getLong("decision"),
                row.getInt("ordinal"),
                ActionJson.read(row.getString("action")),
                EffectState.valueOf(row.getString("state")),
                row.getInt("attempts"),
                Instant.ofEpochMilli(row.getLong("due_at")),
                row.getString("effect_id"),
                row.getInt("adopted") == 1,
                row.getString("last_failure"));
    }
}
