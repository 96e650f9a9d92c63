package io.resolvent.agent.intake;

import io.resolvent.agent.store.Database;
import io.resolvent.agent.store.DeadLetter;
import io.resolvent.agent.store.DeadLetters;
import io.resolvent.agent.store.Sql;
import io.resolvent.connectors.TicketEvent;
import io.resolvent.connectors.TicketRef;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The statements of the inbox. An event is WAITING, CLAIMED, DONE or DEAD; a ticket is IDLE, READY at a time, LEASED
 * until a time, or DEAD. Each method is one transaction, or joins the caller's.
 */
final class SqlInbox {

    private final Database database;
    private final DeadLetters deadLetters;

    SqlInbox(Database database) {
        this.database = database;
        this.deadLetters = new DeadLetters(database);
    }

    /** @return how many were new */
    int accept(List<TicketEvent> events, Instant now) {
        return database.write(connection -> {
            int added = 0;
            for (TicketEvent event : events) {
                added += accept(connection, event, now.toEpochMilli());
            }
            return added;
        });
    }

    private static int accept(Connection connection, TicketEvent event, long now) throws SQLException {
        int added = Sql.update(
                connection,
                """
                insert into inbox_event (system, delivery_id, ticket_id, version, occurred_at, accepted_at, state)
                values (?, ?, ?, ?, ?, ?, 'WAITING') on conflict (system, delivery_id) do nothing
                """,
                event.ref().system(),
                event.deliveryId(),
                event.ref().id(),
                event.version(),
                event.occurredAt().toEpochMilli(),
                now);
        if (added > 0) {
            ready(connection, event.ref(), now);
        }
        return added;
    }

    /** Makes the ticket due; one that already waits for its time, or is being worked on, stays as it is. */
    private static void ready(Connection connection, TicketRef ref, long now) throws SQLException {
        Sql.update(connection, """
                insert into inbox_ticket (system, ticket_id, state, due_at, attempts, token) values (?, ?, 'READY', ?, 0, 0)
                on conflict (system, ticket_id) do update set state = 'READY', due_at = excluded.due_at, attempts = 0
                    where inbox_ticket.state in ('IDLE', 'DEAD')
                """, ref.system(), ref.id(), now);
    }

    /** Takes the ticket that is due longest, or one whose lease ran out; that counts as a failed attempt. */
    Optional<Claim> claim(Instant now, Instant until) {
        return database.write(connection -> {
            Optional<Claim> due = Sql.first(
                    connection,
                    """
                    select system, ticket_id, token + 1,
                           case state when 'LEASED' then attempts + 1 else attempts end
                    from inbox_ticket where state in ('READY', 'LEASED') and due_at <= ?
                    order by due_at limit 1
                    """,
                    row -> new Claim(ref(row), row.getLong(3), row.getInt(4), until),
                    now.toEpochMilli());
            if (due.isPresent()) {
                lease(connection, due.get());
            }
            return due;
        });
    }

    private static void lease(Connection connection, Claim claim) throws SQLException {
        Sql.update(
                connection,
                """
                update inbox_ticket set state = 'LEASED', due_at = ?, token = ?, attempts = ?
                where system = ? and ticket_id = ?
                """,
                claim.until().toEpochMilli(),
                claim.token(),
                claim.attempts(),
                claim.ref().system(),
                claim.ref().id());
        moveEvents(connection, claim, "WAITING", "CLAIMED");
    }

    /** Ends the claim with an outcome for all its events. */
    void complete(Claim claim, String outcome, Instant now) {
        database.write(connection -> {
            release(connection, claim, "IDLE", now, 0);
            Sql.update(
                    connection,
                    """
                    update inbox_event set state = 'DONE', outcome = ?, ended_at = ?
                    where system = ? and ticket_id = ? and state = 'CLAIMED'
                    """,
                    outcome,
                    now.toEpochMilli(),
                    claim.ref().system(),
                    claim.ref().id());
            readyIfMoreCame(connection, claim, now);
            return claim;
        });
    }

    /** Whether the claim has not ended and was not taken over. */
    boolean isHeld(Claim claim) {
        return database.read(c -> Sql.number(
                        c,
                        "select count(*) from inbox_ticket where system = ? and ticket_id = ? and token = ? and state = 'LEASED'",
                        claim.ref().system(),
                        claim.ref().id(),
                        claim.token())
                > 0);
    }

    /** Gives the ticket back, to be taken again at that time. */
    void retry(Claim claim, Instant due) {
        database.write(connection -> {
            release(connection, claim, "READY", due, claim.attempts() + 1);
            return moveEvents(connection, claim, "CLAIMED", "WAITING");
        });
    }

    /** Gives the claim's events up, with a dead letter; what came meanwhile is worked on. */
    void bury(Claim claim, DeadLetter letter) {
        Instant now = letter.at();
        database.write(connection -> {
            deadLetters.add(letter);
            release(connection, claim, "DEAD", now, claim.attempts());
            Sql.update(
                    connection,
                    """
                    update inbox_event set state = 'DEAD', outcome = 'dead_lettered', ended_at = ?
                    where system = ? and ticket_id = ? and state = 'CLAIMED'
                    """,
                    now.toEpochMilli(),
                    claim.ref().system(),
                    claim.ref().id());
            readyIfMoreCame(connection, claim, now);
            return claim;
        });
    }

    /** Puts the dead events of a ticket back. */
    boolean revive(TicketRef ref, Instant now) {
        return database.write(connection -> {
            int revived = Sql.update(connection, """
                    update inbox_event set state = 'WAITING', outcome = '', ended_at = 0
                    where system = ? and ticket_id = ? and state = 'DEAD'
                    """, ref.system(), ref.id());
            if (revived > 0) {
                ready(connection, ref, now.toEpochMilli());
            }
            return revived > 0;
        });
    }

    /** Makes every lease run out now. */
    int expireLeases(Instant now) {
        return database.write(c -> Sql.update(
                c,
                "update inbox_ticket set due_at = ? where state = 'LEASED' and due_at > ?",
                now.toEpochMilli(),
                now.toEpochMilli()));
    }

    /** Forgets events that ended before that time; their deliveries would count as new again. */
    int forget(Instant before) {
        return database.write(c ->
                Sql.update(c, "delete from inbox_event where state = 'DONE' and ended_at < ?", before.toEpochMilli()));
    }

    InboxCounts counts() {
        return database.read(c -> new InboxCounts(
                count(c, "WAITING"),
                count(c, "CLAIMED"),
                count(c, "DONE"),
                count(c, "DEAD"),
                Sql.first(
                        c,
                        "select accepted_at from inbox_event where state = 'WAITING' order by accepted_at limit 1",
                        row -> Instant.ofEpochMilli(row.getLong(1)))));
    }

    private static long count(Connection connection, String state) throws SQLException {
        return Sql.number(connection, "select count(*) from inbox_event where state = ?", state);
    }

    private static void release(Connection connection, Claim claim, String state, Instant due, int attempts)
            throws SQLException {
        int released = Sql.update(
                connection,
                """
                update inbox_ticket set state = ?, due_at = ?, attempts = ?
                where system = ? and ticket_id = ? and token = ? and state = 'LEASED'
                """,
                state,
                due.toEpochMilli(),
                attempts,
                claim.ref().system(),
                claim.ref().id(),
                claim.token());
        if (released == 0) {
            throw new StaleClaim(claim);
        }
    }

    private static void readyIfMoreCame(Connection connection, Claim claim, Instant now) throws SQLException {
        long waiting = Sql.number(
                connection,
                "select count(*) from inbox_event where system = ? and ticket_id = ? and state = 'WAITING'",
                claim.ref().system(),
                claim.ref().id());
        if (waiting > 0) {
            ready(connection, claim.ref(), now.toEpochMilli());
        }
    }

    private static int moveEvents(Connection connection, Claim claim, String from, String to) throws SQLException {
        return Sql.update(
                connection,
                "update inbox_event set state = ? where system = ? and ticket_id = ? and state = ?",
                to,
                claim.ref().system(),
                claim.ref().id(),
                from);
    }

    private static TicketRef ref(ResultSet row) throws SQLException {
        return new TicketRef(row.getString(1), row.getString(2));
    }
}
