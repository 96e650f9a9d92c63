package io.resolvent.agent.outcome;

import io.resolvent.agent.casefile.CaseFile;
import io.resolvent.agent.casefile.CaseFiles;
import io.resolvent.agent.draft.Draft;
import io.resolvent.agent.store.Database;
import io.resolvent.agent.store.Sql;
import io.resolvent.connectors.TicketRef;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The statements that keep what people say of decisions. */
final class SqlVerdicts {

    private final Database database;

    SqlVerdicts(Database database) {
        this.database = database;
    }

    /** Decisions that nobody has judged and nothing came of, in an order that mixes old and new, sure and unsure. */
    List<Long> open(int most) {
        return database.read(c -> Sql.list(c, """
                select p.seq from policy_log p left join outcome o on o.decision = p.seq
                where p.decision in ('auto_resolve', 'suggest') and p.intent <> ''
                    and coalesce(o.word, 'silent') in ('silent', 'unused')
                    and not exists (select 1 from verdict v where v.decision = p.seq)
                order by (p.seq * 2654435761) % 1000003, p.seq limit ?
                """, row -> row.getLong(1), most));
    }

    void keep(long decision, boolean right, String person, Instant at) {
        database.write(c -> Sql.update(c, """
                insert into verdict (decision, is_right, by, at) values (?, ?, ?, ?)
                on conflict (decision) do update set is_right = excluded.is_right, by = excluded.by, at = excluded.at
                """, decision, right ? 1 : 0, person, at.toEpochMilli()));
    }

    /** All replies of which something is known; a person's word counts before what came of it. */
    List<JudgedReply> judged() {
        return database.read(c -> Sql.list(c, """
                select p.system, p.ticket_id, p.intent, coalesce(c.case_file, p.case_file) as case_text, v.is_right,
                    o.word
                from policy_log p left join case_record c using (seq)
                left join verdict v on v.decision = p.seq left join outcome o on o.decision = p.seq
                where p.decision in ('auto_resolve', 'suggest') and p.intent <> ''
                    and (v.decision is not null or o.decision is not null)
                order by p.seq
                """, SqlVerdicts::judged)).stream()
                .flatMap(Optional::stream)
                .toList();
    }

    private static Optional<JudgedReply> judged(ResultSet row) throws SQLException {
        int verdict = row.getInt("is_right");
        boolean said = !row.wasNull();
        Optional<OutcomeKind> outcome = Optional.ofNullable(row.getString("word"))
                .map(SqlOutcomes::kind)
                .filter(kind -> kind.isRight() || kind.isWrong());
        if (!said && outcome.isEmpty()) {
            return Optional.empty();
        }
        boolean right = said ? verdict == 1 : outcome.orElseThrow().isRight();
        Set<String> sources = sources(row.getString("case_text"));
        return sources.isEmpty()
                ? Optional.empty()
                : Optional.of(new JudgedReply(
                        new TicketRef(row.getString("system"), row.getString("ticket_id")),
                        row.getString("intent"),
                        sources,
                        right));
    }

    /** None for a case without a reply, or one that was erased. */
    private static Set<String> sources(String caseFile) {
        return CaseFiles.find(caseFile).flatMap(CaseFile::draft).flatMap(Draft::reply).stream()
                .flatMap(reply -> reply.sentences().stream())
                .map(sentence -> sentence.citation().source())
                .collect(Collectors.toSet());
    }

    Optional<Boolean> find(long decision) {
        return database.read(c ->
                Sql.first(c, "select is_right from verdict where decision = ?", row -> row.getInt(1) == 1, decision));
    }
}
