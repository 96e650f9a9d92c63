package io.resolvent.agent.intake;

import io.resolvent.agent.store.Database;
import io.resolvent.agent.store.Sql;
import io.resolvent.connectors.Checkpoint;
import io.resolvent.connectors.TicketEvent;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The statements that keep where each poll stands. */
final class SqlCheckpoints {

    private final Database database;
    private final SqlInbox inbox;

    SqlCheckpoints(Database database) {
        this.database = database;
        this.inbox = new SqlInbox(database);
    }

    Optional<PollPosition> find(String system) {
        return database.read(c -> Sql.first(
                c,
                "select value, since from poll_checkpoint where system = ?",
                row -> new PollPosition(new Checkpoint(row.getString(1)), Instant.ofEpochMilli(row.getLong(2))),
                system));
    }

    /** Writes the first position down, unless there is one. */
    void begin(String system, PollPosition first, Instant now) {
        database.write(c -> Sql.update(
                c, """
                insert into poll_checkpoint (system, value, since, updated_at) values (?, ?, ?, ?)
                on conflict (system) do nothing
                """, system, first.checkpoint().value(), first.since().toEpochMilli(), now.toEpochMilli()));
    }

    /** Keeps a page's events and moves on, both or neither, and says how many events were new. */
    int advance(String system, List<TicketEvent> events, Checkpoint next, Instant now) {
        return database.write(connection -> {
            int added = inbox.accept(events, now);
            Sql.update(
                    connection,
                    "update poll_checkpoint set value = ?, updated_at = ? where system = ?",
                    next.value(),
                    now.toEpochMilli(),
                    system);
            return added;
        });
    }
}
