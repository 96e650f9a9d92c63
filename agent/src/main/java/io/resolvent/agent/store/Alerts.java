package io.resolvent.agent.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** What people must know, until it is settled. Thread-safe. */
public final class Alerts {

    /** After this long without acknowledgment an alert is repeated, again and again. */
    public static final Duration REPEATED_AFTER = Duration.ofHours(1);

    private final Database database;

    public Alerts(Database database) {
        this.database = database;
    }

    /**
     * Raises it, or counts it once more; in the caller's transaction if there is one. One that is acknowledged stays so.
     *
     * @param kind the word of an {@link AlertKind}
     */
    public void raise(String kind, String subject, String message, Instant at) {
        AlertKind known = AlertKind.of(kind);
        database.write(connection ->
                Sql.update(connection, """
                insert into alert (kind, subject, message, first_at, last_at, times) values (?, ?, ?, ?, ?, 1)
                on conflict (kind, subject) do update set message = excluded.message, last_at = excluded.last_at,
                    times = alert.times + 1
                """, known.word(), subject, message, at.toEpochMilli(), at.toEpochMilli()));
    }

    /** It is over, or a person has seen to it. */
    public void settle(String kind, String subject) {
        database.write(c -> Sql.update(c, "delete from alert where kind = ? and subject = ?", kind, subject));
    }

    /**
     * A person has seen it: it is not repeated, and stays until its cause is gone; one whose cause does not last ends.
     *
     * @return false when there is no such alert, or somebody has acknowledged it before
     */
    public boolean acknowledge(String kind, String subject, String person, Instant at) {
        String statement = AlertKind.of(kind).isLasting()
                ? "update alert set acknowledged_by = ?, acknowledged_at = ? where acknowledged_by = ''"
                : "delete from alert where ? <> '' and ? > 0";
        return database.write(c ->
                Sql.update(c, statement + " and kind = ? and subject = ?", person, at.toEpochMilli(), kind, subject)
                        > 0);
    }

    /** Counts a reminder for each that nobody has acknowledged for {@link #REPEATED_AFTER}. @return how many */
    public int remind(Instant now) {
        long before = now.minus(REPEATED_AFTER).toEpochMilli();
        return database.write(c -> Sql.update(c, """
                update alert set reminders = reminders + 1, reminded_at = ?
                where acknowledged_by = '' and first_at <= ? and reminded_at <= ?
                """, now.toEpochMilli(), before, before));
    }

    /** Open ones: those that nobody has acknowledged first, then newest first. */
    public List<Alert> open() {
        return database.read(c -> Sql.list(c, """
                select kind, subject, message, first_at, last_at, times, reminders, acknowledged_by from alert
                order by acknowledged_at > 0, last_at desc, subject
                """, Alerts::read));
    }

    private static Alert read(ResultSet row) throws SQLException {
        return new Alert(
                row.getString(1),
                row.getString(2),
                row.getString(3),
                Instant.ofEpochMilli(row.getLong(4)),
                Instant.ofEpochMilli(row.getLong(5)),
                row.getInt(6),
                row.getInt(7),
                row.getString(8));
    }
}
