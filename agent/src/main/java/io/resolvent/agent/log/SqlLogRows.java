package io.resolvent.agent.log;

import io.resolvent.agent.policy.Reason;
import io.resolvent.agent.store.Sql;
import io.resolvent.connectors.TicketRef;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import tools.jackson.core.JacksonException;

/** Between a row of the table and what it says. */
final class SqlLogRows {

    static final String SELECT = """
            select seq, round, at, system, ticket_id, trigger_id, ticket_version, decision, reasons, intent, probability,
                   confidence, action_ids, autonomy, versions, policy_version, case_file, millis, previous_hash, hash
            from policy_log
            """;

    private SqlLogRows() {}

    static void insert(Connection connection, Recorded row) throws SQLException {
        PolicyLogEntry entry = row.entry();
        Sql.update(
                connection,
                """
                insert into policy_log (seq, round, at, system, ticket_id, trigger_id, ticket_version, decision, reasons,
                    intent, probability, confidence, action_ids, autonomy, versions, policy_version, case_file, millis,
                    previous_hash, hash)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
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
                entry.caseFile(),
                CanonicalJson.write(entry.millis()),
                row.previousHash(),
                row.hash());
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
                            row.getString("case_file"),
                            CanonicalJson.numbers(row.getString("millis"))),
                    row.getString("previous_hash"),
                    row.getString("hash"));
            requireAsWritten(row, recorded.entry());
            return recorded;
        } catch (JacksonException | IllegalArgumentException | NullPointerException e) {
            throw new UnreadableRow(row.getLong("seq"), e);
        }
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
                && row.getString("policy_version").equals(policyVersion(entry));
        if (!asWritten) {
            throw new IllegalArgumentException("not as written");
        }
    }
}
