package io.resolvent.agent.console;

import io.resolvent.agent.policy.Reason;
import io.resolvent.agent.store.Database;
import io.resolvent.agent.store.Sql;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The statements that count what the first page shows. Thread-safe. */
final class SqlDeskCounts {

    private final Database database;

    SqlDeskCounts(Database database) {
        this.database = database;
    }

    /** How many decisions of each word stand; looking at an own comment is no decision about a customer. */
    Map<String, Long> decisions(Instant since) {
        return database
                .read(c -> Sql.list(
                        c,
                        """
                        select decision, count(*) from policy_log p where at >= ? and reasons not like ?
                            and not exists (select 1 from supersession s where s.decision = p.seq)
                        group by decision
                        """,
                        row -> Map.entry(row.getString(1), row.getLong(2)),
                        since.toEpochMilli(),
                        "%\"" + Reason.OWN_COMMENT.name() + "\"%"))
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** Tickets in the inbox, waiting or being worked on. */
    long ticketsWaiting() {
        return database.read(
                c -> Sql.number(c, "select count(*) from inbox_ticket where state in ('READY', 'LEASED')"));
    }

    /** When the oldest event was accepted that is not done; empty when all are. */
    Optional<Instant> oldestWaiting() {
        return database.read(c -> Sql.first(c, """
                select accepted_at from inbox_event where state in ('WAITING', 'CLAIMED') order by accepted_at limit 1
                """, row -> Instant.ofEpochMilli(row.getLong(1))));
    }

    long deadLetters() {
        return database.read(c -> Sql.number(c, "select count(*) from dead_letter"));
    }
}
