package io.resolvent.agent.log;

import io.resolvent.agent.store.Database;
import io.resolvent.agent.store.Sql;
import io.resolvent.connectors.TicketRef;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.SecureRandom;
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
    private final LogKey key;
    private final SecureRandom random;

    /** The last row's place and hash. */
    private record End(long seq, String hash) {}

    /** @param random makes the salts of cases */
    public SqlPolicyLog(Database database, LogKey key, SecureRandom random) {
        this.random = random;
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
            CaseSeal seal = CaseSeal.of(kept.caseFile(), random);
            SqlLogRows.insert(connection, Recorded.next(seq, round, kept, seal, end.hash()));
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
        query.since().ifPresent(since -> add(where, values, " and p.at >= ?", since.toEpochMilli()));
        query.until().ifPresent(until -> add(where, values, " and p.at < ?", until.toEpochMilli()));
        query.text()
                .ifPresent(text -> add(
                        where,
                        values,
                        " and lower(coalesce(c.case_file, p.case_file)) like ? escape '!'",
                        pattern(text)));
        query.without()
                .ifPresent(reason -> add(where, values, " and reasons not like ?", "%\"" + reason.name() + "\"%"));
        add(where, values, " order by p.seq desc limit ?", query.limit());
        add(where, values, " offset ?", query.offset());
        return database.read(c -> Sql.list(c, SqlLogRows.SELECT + where, SqlLogRows::read, values.toArray()));
    }

    public Optional<Recorded> entry(long seq) {
        return database.read(c -> Sql.first(c, SqlLogRows.SELECT + " where p.seq = ?", SqlLogRows::read, seq));
    }

    /** Writes all rows, oldest first, as {@link ExportedLog} says. */
    public long export(Appendable out) {
        long written = 0;
        for (List<Recorded> page = after(0);
                !page.isEmpty();
                page = after(page.getLast().seq())) {
            for (Recorded row : page) {
                append(out, ExportedLog.line(row));
                written++;
            }
        }
        return written;
    }

    /** The end of the log now, signed; keep it outside the database. */
    public Head head(Instant now) {
        End end = database.read(SqlPolicyLog::end);
        return Head.signed(end.seq(), end.hash(), now.truncatedTo(ChronoUnit.SECONDS), key);
    }

    /**
     * Erases the cases of these rows for good; the chain holds on. Rows without a case are passed over, as are those that
     * were written with their case in themselves.
     *
     * @param who a person or a command
     * @param reason in a few words, without what is erased
     * @return how many cases were erased
     */
    public int erase(List<Long> rows, String who, String reason, Instant now) {
        Instant at = now.truncatedTo(ChronoUnit.MILLIS);
        return database.write(connection -> {
            int erased = 0;
            for (long seq : rows) {
                if (Sql.update(connection, "delete from case_record where seq = ?", seq) > 0) {
                    Erasure erasure = Erasure.signed(seq, at, who, reason, key);
                    Sql.update(
                            connection,
                            "insert into case_erasure (seq, at, who, reason, signature) values (?, ?, ?, ?, ?)",
                            seq,
                            at.toEpochMilli(),
                            who,
                            reason,
                            erasure.signature());
                    erased++;
                }
            }
            return erased;
        });
    }

    /** What checks this log's signatures elsewhere. */
    public LogSeal seal() {
        return key.seal();
    }

    /** Walks all rows: finds the first that was edited, removed, added or moved. */
    public Verification verify() {
        return new Walk(key.seal(), Optional.empty()).over(this::after);
    }

    /** Also finds rows cut off the end, and a log written anew, since that head was exported. */
    public Verification verify(Head head) {
        return new Walk(key.seal(), Optional.of(head)).over(this::after);
    }

    private List<Recorded> after(long seq) {
        return database.read(c -> Sql.list(
                c, SqlLogRows.SELECT + " where p.seq > ? order by p.seq limit ?", SqlLogRows::read, seq, PAGE));
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
