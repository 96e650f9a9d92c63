package io.resolvent.agent.store;

import java.time.Instant;
import java.util.List;

/** What people must know, until it is settled. Thread-safe. */
public final class Alerts {

    private final Database database;

    public Alerts(Database database) {
        this.database = database;
    }

    /** Raises it, or counts it once more; in the caller's transaction if there is one. */
    public void raise(String kind, String subject, String message, Instant at) {
        database.write(connection ->
                Sql.update(connection, """
                insert into alert (kind, subject, message, first_at, last_at, times) values (?, ?, ?, ?, ?, 1)
                on conflict (kind, subject) do update set message = excluded.message, last_at = excluded.last_at,
                    times = alert.times + 1
                """, kind, subject, message, at.toEpochMilli(), at.toEpochMilli()));
    }

    /** It is over, or a person has seen to it. */
    public void settle(String kind, String subject) {
        database.write(c -> Sql.update(c, "delete from alert where kind = ? and subject = ?", kind, subject));
    }

    /** Open ones, newest first. */
    public List<Alert> open() {
        return database.read(c -> Sql.list(
                c,
                "select kind, subject, message, first_at, last_at, times from alert order by last_at desc, subject",
                row -> new Alert(
                        row.getString(1),
                        row.getString(2),
                        row.getString(3),
                        Instant.ofEpochMilli(row.getLong(4)),
                        Instant.ofEpochMilli(row.getLong(5)),
                        row.getInt(6))));
    }
}
