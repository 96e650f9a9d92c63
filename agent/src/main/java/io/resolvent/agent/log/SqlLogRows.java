package io.resolvent.agent.log;

import io.resolvent.agent.policy.Reason;
import io.resolvent.agent.store.Sql;
import io.resolvent.connectors.TicketRef;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import tools.jackson.core.JacksonException;

/** Between a row of the table and what it says. */
final class SqlLogRows {

    static final String SELECT = """
            select p.seq, round, p.at, system, ticket_id, trigger_id, ticket_version, decision, reasons, intent, probability,
                   confidence, action_ids, autonomy, versions, policy_version, millis, previous_hash, hash, case_digest,
                   p.case_file, coalesce(c.case_file, p.case_file) as case_text, coalesce(c.salt, '') as salt,
                   e.at as erased_at, e.who, e.reason, e.signature
            from policy_log p
                left join case_record c using (seq)
                left join case_erasure e using (seq)
            """;

    private SqlLogRows() {}

    static void insert(Connection connection, Recorded row) throws SQLException {
        PolicyLogEntry entry = row.entry();
        Sql.update(
                connection,
                """
                insert into policy_log (seq, round, at, system, ticket_id, trigger_id, ticket_version, decision, reasons,
                    intent, probability, confidence, action_ids, autonomy, versions, policy_version, case_file, millis,
                    previous_hash, hash, case_digest)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, '', ?, ?, ?, ?)
                """,
                row.seq(),
                row.round(),
                entry.at().toEpochMilli(),
                entry.ref().system(),
                entry.ref().id(),
                entry.triggerId(),
                entry.ticketVersion(),
                entry.decision(),
                reasons(entry),
                entry.intent(),
                entry.probability(),
                entry.confidence(),
                CanonicalJson.write(entry.actionIds()),
                entry.autonomy(),
                CanonicalJson.write(entry.versions()),
                policyVersion(entry),
                CanonicalJson.write(entry.millis()),
                row.previousHash(),
                row.hash(),
                row.seal().digest());
        Sql.update(
                connection,
                "insert into case_record (seq, salt, case_file) values (?, ?, ?)",
                row.seq(),
                row.seal().salt(),
                entry.caseFile());
    }

    /** The row's words. Throws {@link UnreadableRow} where they cannot be what was once written. */
    static Recorded read(ResultSet row) throws SQLException {
        try {
            Recorded recorded = new Recorded(
                    row.getLong("seq"),
                    row.getInt("round"),
                    new PolicyLogEntry(
                            Instant.ofEpochMilli(row.getLong("at")),
                            new TicketRef(row.getString("system"), row.getString("ticket_id")),
                            row.getString("trigger_id"),
                            row.getString("ticket_version"),
                            row.getString("decision"),
                            CanonicalJson.strings(row.getString("reasons")).stream()
                                    .map(Reason::valueOf)
                                    .toList(),
                            row.getString("intent"),
                            row.getDouble("probability"),
                            row.getDouble("confidence"),
                            CanonicalJson.strings(row.getString("action_ids")),
                            row.getString("autonomy"),
                            CanonicalJson.words(row.getString("versions")),
                            row.getString("case_text"),
                            CanonicalJson.numbers(row.getString("millis"))),
                    new CaseSeal(row.getString("case_digest"), row.getString("salt")),
                    erasure(row),
                    row.getString("previous_hash"),
                    row.getString("hash"));
            requireAsWritten(row, recorded.entry());
            return recorded;
        } catch (JacksonException | IllegalArgumentException | NullPointerException e) {
            throw new UnreadableRow(row.getLong("seq"), e);
        }
    }

    private static Optional<Erasure> erasure(ResultSet row) throws SQLException {
        return row.getString("signature") == null
                ? Optional.empty()
                : Optional.of(new Erasure(
                        row.getLong("seq"),
                        Instant.ofEpochMilli(row.getLong("erased_at")),
                        row.getString("who"),
                        row.getString("reason"),
                        row.getString("signature")));
    }

    static String policyVersion(PolicyLogEntry entry) {
        return entry.versions().getOrDefault("policy", "");
    }

    private static String reasons(PolicyLogEntry entry) {
        return CanonicalJson.write(entry.reasons().stream().map(Reason::name).toList());
    }

    /** The hash covers values; this covers how they are written and what is kept twice. */
    private static void requireAsWritten(ResultSet row, PolicyLogEntry entry) throws SQLException {
        boolean asWritten = row.getString("reasons").equals(reasons(entry))
                && row.getString("action_ids").equals(CanonicalJson.write(entry.actionIds()))
                && row.getString("versions").equals(CanonicalJson.write(entry.versions()))
                && row.getString("millis").equals(CanonicalJson.write(entry.millis()))
                && row.getString("policy_version").equals(policyVersion(entry))
                && (row.getString("case_digest").isEmpty()
                        || row.getString("case_file").isEmpty());
        if (!asWritten) {
            throw new IllegalArgumentException("not as written");
        }
    }
}
