package io.resolvent.agent.store;

import io.resolvent.connectors.FailureKind;
import io.resolvent.connectors.TicketRef;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/** What was given up. Each one raises an alert and stays until it is replayed or dismissed. Thread-safe. */
public final class DeadLetters {

    private static final String COLUMNS =
            "select id, origin, work_key, system, ticket_id, kind, cause, next_step, attempts, at from dead_letter";

    private final Database database;
    private final Alerts alerts;

    public DeadLetters(Database database) {
        this.database = database;
        this.alerts = new Alerts(database);
    }

    /** Adds it with its alert, in the caller's transaction if there is one. */
    public void add(DeadLetter letter) {
        database.write(connection -> {
            Sql.update(
                    connection,
                    """
                    insert into dead_letter (id, origin, work_key, system, ticket_id, kind, cause, next_step, attempts, at)
                    values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                    on conflict (id) do update set kind = excluded.kind, cause = excluded.cause,
                        next_step = excluded.next_step, attempts = excluded.attempts, at = excluded.at
                    """,
                    letter.id(),
                    letter.origin().name(),
                    letter.key(),
                    letter.ref().system(),
                    letter.ref().id(),
                    letter.kind().name(),
                    letter.cause(),
                    letter.nextStep(),
                    letter.attempts(),
                    letter.at().toEpochMilli());
            alerts.raise(
                    AlertKind.DEAD_LETTER.word(), letter.id(), letter.cause() + " " + letter.nextStep(), letter.at());
            return letter;
        });
    }

    /** Newest first. */
    public List<DeadLetter> list(int limit) {
        return database.read(c -> Sql.list(c, COLUMNS + " order by at desc, id limit ?", DeadLetters::read, limit));
    }

    public Optional<DeadLetter> find(String id) {
        return database.read(c -> Sql.first(c, COLUMNS + " where id = ?", DeadLetters::read, id));
    }

    /** Takes it off the list and settles its alert: it was replayed or a person took care of it. */
    public boolean remove(String id) {
        return database.write(connection -> {
            alerts.settle(AlertKind.DEAD_LETTER.word(), id);
            return Sql.update(connection, "delete from dead_letter where id = ?", id) > 0;
        });
    }

    private static DeadLetter read(ResultSet row) throws SQLException {
        return new DeadLetter(
                row.getString("id"),
                DeadLetter.Origin.valueOf(row.getString("origin")),
                row.getString("work_key"),
                new TicketRef(row.getString("system"), row.getString("ticket_id")),
                FailureKind.valueOf(row.getString("kind")),
                row.getString("cause"),
                row.getString("next_step"),
                row.getInt("attempts"),
                java.time.Instant.ofEpochMilli(row.getLong("at")));
    }
}
