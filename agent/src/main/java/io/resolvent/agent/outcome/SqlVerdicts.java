package io.resolvent.agent.outcome;

import io.resolvent.agent.store.Database;
import io.resolvent.agent.store.Sql;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

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

    Optional<Boolean> find(long decision) {
        return database.read(c ->
                Sql.first(c, "select is_right from verdict where decision = ?", row -> row.getInt(1) == 1, decision));
    }
}
