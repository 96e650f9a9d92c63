package io.resolvent.agent.watch;

import io.resolvent.agent.store.Database;
import io.resolvent.agent.store.Sql;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The statements that ask how old the queues, the polls and the newest decision are. Thread-safe. */
final class SqlQueues {

    private final Database database;

    SqlQueues(Database database) {
        this.database = database;
    }

    /** Stores with events that have no outcome and were accepted before this time. */
    List<String> events(Instant before) {
        return waiting("""
                select distinct e.system
                from inbox_ticket t join inbox_event e on e.system = t.system and e.ticket_id = t.ticket_id
                where t.state in ('READY', 'LEASED') and e.state in ('WAITING', 'CLAIMED') and e.accepted_at < ?
                order by e.system
                """, before);
    }

    /** Stores with effects that are neither made nor given up and were decided before this time. */
    List<String> effects(Instant before) {
        return waiting("""
                select distinct system from outbox
                where state in ('WAITING', 'SENDING') and created_at < ? order by system
                """, before);
    }

    /** When a poll of this store last brought a page; empty when none ever did. */
    Optional<Instant> polled(String system) {
        return database.read(c -> Sql.first(
                c,
                "select updated_at from poll_checkpoint where system = ?",
                row -> Instant.ofEpochMilli(row.getLong(1)),
                system));
    }

    /** When the newest decision was made, by the clock of then. */
    Optional<Instant> newestDecision() {
        return database.read(c -> Sql.first(
                c, "select at from policy_log order by at desc limit 1", row -> Instant.ofEpochMilli(row.getLong(1))));
    }

    private List<String> waiting(String query, Instant before) {
        return database.read(c -> Sql.list(c, query, row -> row.getString(1), before.toEpochMilli()));
    }
}
