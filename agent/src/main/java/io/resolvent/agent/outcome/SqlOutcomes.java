package io.resolvent.agent.outcome;

import io.resolvent.agent.store.Database;
import io.resolvent.agent.store.Sql;
import io.resolvent.connectors.TicketRef;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The statements that keep outcomes. */
final class SqlOutcomes {

    private static final String OPEN = """
            select p.seq from policy_log p left join outcome o on o.decision = p.seq
            where p.decision in ('auto_resolve', 'suggest', 'hand_off') and p.autonomy <> 'OBSERVE'
                and p.trigger_id <> '' and p.at >= ? and coalesce(o.settled, 0) = 0
                and not exists (select 1 from supersession s where s.decision = p.seq)
            """;

    private final Database database;

    SqlOutcomes(Database database) {
        this.database = database;
    }

    /** Decisions to look at, the one not looked at for longest first. */
    List<Long> open(Instant since, int limit) {
        return database.read(c -> Sql.list(
                c,
                OPEN + " order by coalesce(o.at, 0), p.seq limit ?",
                row -> row.getLong(1),
                since.toEpochMilli(),
                limit));
    }

    List<Long> open(Instant since, TicketRef ref) {
        return database.read(c -> Sql.list(
                c,
                OPEN + " and p.system = ? and p.ticket_id = ? order by p.seq",
                row -> row.getLong(1),
                since.toEpochMilli(),
                ref.system(),
                ref.id()));
    }

    void keep(Outcome outcome) {
        database.write(c -> Sql.update(
                c,
                """
                insert into outcome (decision, system, ticket_id, trigger_id, word, detail, decided_at, settled, at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?)
                on conflict (decision) do update set word = excluded.word, detail = excluded.detail,
                    settled = excluded.settled, at = excluded.at
                """,
                outcome.decision(),
                outcome.ref().system(),
                outcome.ref().id(),
                outcome.triggerId(),
                outcome.kind().word(),
                outcome.detail(),
                outcome.decidedAt().toEpochMilli(),
                outcome.settled() ? 1 : 0,
                outcome.at().toEpochMilli()));
    }

    Optional<Outcome> find(long decision) {
        return database.read(
                c -> Sql.first(c, "select * from outcome where decision = ?", SqlOutcomes::read, decision));
    }

    /** How many decisions of that word had which outcome; of one intent, or of all. */
    Map<OutcomeKind, Long> counts(String decision, Optional<String> intent, Instant since, Instant until) {
        Map<OutcomeKind, Long> counts = new EnumMap<>(OutcomeKind.class);
        database.read(c -> Sql.list(
                        c,
                        """
                        select o.word, count(*) as times from outcome o join policy_log p on p.seq = o.decision
                        where p.decision = ? and (? = '' or p.intent = ?) and p.at >= ? and p.at < ?
                        group by o.word
                        """,
                        row -> Map.entry(kind(row.getString(1)), row.getLong(2)),
                        decision,
                        intent.orElse(""),
                        intent.orElse(""),
                        since.toEpochMilli(),
                        until.toEpochMilli()))
                .forEach(count -> counts.put(count.getKey(), count.getValue()));
        return counts;
    }

    private static Outcome read(ResultSet row) throws SQLException {
        return new Outcome(
                row.getLong("decision"),
                new TicketRef(row.getString("system"), row.getString("ticket_id")),
                row.getString("trigger_id"),
                kind(row.getString("word")),
                row.getString("detail"),
                Instant.ofEpochMilli(row.getLong("decided_at")),
                row.getInt("settled") == 1,
                Instant.ofEpochMilli(row.getLong("at")));
    }

    static OutcomeKind kind(String word) {
        return OutcomeKind.valueOf(word.toUpperCase(Locale.ROOT));
    }
}
