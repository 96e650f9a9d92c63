package io.resolvent.agent.log;

import io.resolvent.agent.store.Database;
import io.resolvent.agent.store.Sql;
import io.resolvent.connectors.TicketRef;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;

/** The policy log: append-only rows, each chained to the one before. Thread-safe. */
public final class SqlPolicyLog {

    private static final int PAGE = 500;

    private final Database database;
    private final HeadKey key;

    /** The last row's place and hash. */
    private record End(long seq, String hash) {}

    public SqlPolicyLog(Database database, HeadKey key) {
        this.database = database;
        this.key = key;
    }

    /**
     * Adds the entry, in the caller's transaction if there is one.
     *
     * @return its seq; empty when this message was decided before under the same policy: the first decision stays
     */
    public OptionalLong append(PolicyLogEntry entry) {
        PolicyLogEntry kept = toTheMillisecond(entry);
        return database.write(connection -> {
            int round = round(connection, kept);
            if (decided(connection, kept, round)) {
                return OptionalLong.empty();
            }
            End end = end(connection);
            long seq = end.seq() + 1;
            String previous = end.hash();
            String hash = Chain.hash(seq, round, kept, previous);
            SqlLogRows.insert(connection, new Recorded(seq, round, kept, previous, hash));
            return OptionalLong.of(seq);
        });
    }

    /** Says that the ticket changed before the decision's effects: its message may be decided once more. */
    public void supersede(long seq, Instant at) {
        database.write(connection -> Sql.update(connection, """
                insert into supersession (decision, system, ticket_id, trigger_id, at)
                select seq, system, ticket_id, trigger_id, ? from policy_log where seq = ?
                on conflict (decision) do nothing
                """, at.toEpochMilli(), seq));
    }

    /** Whether this message has a decision that stands. */
    public boolean isDecided(TicketRef ref, String triggerId) {
        return standing(ref, triggerId).isPresent();
    }

    /** The decision about this message that stands, by its seq; empty when there is none. */
    public OptionalLong standing(TicketRef ref, String triggerId) {
        return database.read(
                c -> Sql.first(c, """
                        select seq from policy_log p where system = ? and ticket_id = ? and trigger_id = ?
                            and not exists (select 1 from supersession s where s.decision = p.seq)
                        order by seq desc limit 1
                        """, row -> OptionalLong.of(row.getLong(1)), ref.system(), ref.id(), triggerId)
                        .orElseGet(OptionalLong::empty));
    }

    /** Newest first. Throws {@link UnreadableRow} for a row that was altered beyond reading. */
    public List<Recorded> query(LogQuery query) {
        StringBuilder where = new StringBuilder(" where 1 = 1");
        List<Object> values = new ArrayList<>();
        query.ticket().ifPresent(ref -> {
            add(where, values, " and system = ?", ref.system());
            add(where, values, " and ticket_id = ?", ref.id());
        });
        query.decision().ifPresent(word -> add(where, values, " and decision = ?", word));
        query.intent().ifPresent(label -> add(where, values, " and intent = ?", label));
        query.since().ifPresent(since -> add(where, values, " and at >= ?", since.toEpochMilli()));
        query.until().ifPresent(until -> add(where, values, " and at < ?", until.toEpochMilli()));
        query.text().ifPresent(text -> add(where, values, " and lower(case_file) like ? escape '!'", pattern(text)));
        query.without()
                .ifPresent(reason -> add(where, values, " and reasons not like ?", "%\"" + reason.name() + "\"%"));
        add(where, values, " order by seq desc limit ?", query.limit());
        add(where, values, " offset ?", query.offset());
        return database.read(c -> Sql.list(c, SqlLogRows.SELECT + where, SqlLogRows::read, values.toArray()));
    }

    public Optional<Recorded> entry(long seq) {
        return database.read(c -> Sql.first(c, SqlLogRows.SELECT + " where seq = ?", SqlLogRows::read, seq));
    }

    /**
     * Writes all rows, oldest first, a line of JSON each. A line's hash is the SHA-256 of the line without its
     * {@code hash}.
     */
    public long export(Appendable out) {
        long written = 0;
        for (List<Recorded> page = after(0);
                !page.isEmpty();
                page = after(page.getLast().seq())) {
            for (Recorded row : page) {
                append(out, Chain.line(row));
                written++;
            }
        }
        return written;
    }

    /** The end of the log now, signed; keep it outside the database. */
    public Head head() {
        End end = database.read(SqlPolicyLog::end);
        return key.sign(end.seq(), end.hash());
    }

    /** Walks all rows: finds the first that was edited, removed, added or moved. */
    public Verification verify() {
        return new Walk(Optional.empty()).over(this::after);
    }

    /** Also finds rows cut off the end, and a log written anew, since that head was exported. */
    public Verification verify(Head head) {
        if (!key.signed(head)) {
            return new Verification.Broken(head.seq(), "the head was altered, or signed with another key");
        }
        return new Walk(Optional.of(head)).over(this::after);
    }

    private List<Recorded> after(long seq) {
        return database.read(c ->
                Sql.list(c, SqlLogRows.SELECT + " where seq > ? order by seq limit ?", SqlLogRows::read, seq, PAGE));
    }

    private static End end(Connection connection) throws SQLException {
        return Sql.first(
                        connection,
                        "select seq, hash from policy_log order by seq desc limit 1",
                        row -> new End(row.getLong(1), row.getString(2)))
                .orElse(new End(0, Chain.ORIGIN));
    }

    private static int round(Connection connection, PolicyLogEntry entry) throws SQLException {
        return (int) Sql.number(
                connection,
                "select count(*) from supersession where system = ? and ticket_id = ? and trigger_id = ?",
                entry.ref().system(),
                entry.ref().id(),
                entry.triggerId());
    }

    private static boolean decided(Connection connection, PolicyLogEntry entry, int round) throws SQLException {
        return Sql.number(
                        connection,
                        """
                        select count(*) from policy_log where system = ? and ticket_id = ? and trigger_id = ?
                            and (trigger_id <> '' or ticket_version = ?) and policy_version = ? and round = ?
                        """,
                        entry.ref().system(),
                        entry.ref().id(),
                        entry.triggerId(),
                        entry.ticketVersion(),
                        SqlLogRows.policyVersion(entry),
                        round)
                > 0;
    }

    private static PolicyLogEntry toTheMillisecond(PolicyLogEntry entry) {
        return new PolicyLogEntry(
                entry.at().truncatedTo(ChronoUnit.MILLIS),
                entry.ref(),
                entry.triggerId(),
                entry.ticketVersion(),
                entry.decision(),
                entry.reasons(),
                entry.intent(),
                entry.probability(),
                entry.confidence(),
                entry.actionIds(),
                entry.autonomy(),
                entry.versions(),
                entry.caseFile(),
                entry.millis());
    }

    private static void add(StringBuilder where, List<Object> values, String condition, Object value) {
        where.append(condition);
        values.add(value);
    }

    private static String pattern(String text) {
        return "%"
                + text.toLowerCase(Locale.ROOT)
                        .replace("!", "!!")
                        .replace("%", "!%")
                        .replace("_", "!_") + "%";
    }

    private static void append(Appendable out, String line) {
        try {
            out.append(line).append('\n');
        } catch (IOException e) {
            throw new UncheckedIOException("the policy log cannot be written out. Check the disk.", e);
        }
    }
}
