package io.resolvent.agent.watch;

import io.resolvent.agent.store.Database;
import io.resolvent.agent.store.Sql;
import io.resolvent.agent.watch.Arrivals.Arrival;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The statements that ask what came in by webhook and what polls found. Thread-safe. */
final class SqlArrivals {

    private static final String IS_WEBHOOK = "delivery_id not like 'poll:%'";

    private final Database database;

    SqlArrivals(Database database) {
        this.database = database;
    }

    /** When the last webhook of this store was kept; empty when none is remembered. */
    Optional<Instant> lastWebhook(String system) {
        return database.read(c -> Sql.first(
                c,
                "select accepted_at from inbox_event where system = ? and " + IS_WEBHOOK
                        + " order by accepted_at desc limit 1",
                row -> Instant.ofEpochMilli(row.getLong(1)),
                system));
    }

    /** What came in between, oldest first, both ends included. */
    List<Arrival> between(String system, Instant from, Instant to) {
        return database.read(c -> Sql.list(
                c,
                "select accepted_at, ticket_id, " + IS_WEBHOOK
                        + " from inbox_event where system = ? and accepted_at between ? and ? order by accepted_at",
                row -> new Arrival(Instant.ofEpochMilli(row.getLong(1)), row.getString(2), row.getInt(3) == 1),
                system,
                from.toEpochMilli(),
                to.toEpochMilli()));
    }

    /** How many tickets changed after the one time and were found by a poll before the other. */
    long changed(String system, Instant after, Instant foundBefore) {
        return database.read(c ->
                Sql.number(c, """
                select count(distinct ticket_id) from inbox_event
                where system = ? and accepted_at > ? and accepted_at < ? and occurred_at > ? and delivery_id like 'poll:%'
                """, system, after.toEpochMilli(), foundBefore.toEpochMilli(), after.toEpochMilli()));
    }
}
