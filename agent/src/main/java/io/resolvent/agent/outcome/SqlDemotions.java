package io.resolvent.agent.outcome;

import io.resolvent.agent.store.Database;
import io.resolvent.agent.store.Sql;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The statements that keep demotions. */
final class SqlDemotions {

    private final Database database;

    SqlDemotions(Database database) {
        this.database = database;
    }

    /** By intent that is not demoted: whether each automatic resolution since it was last put up was wrong, in order. */
    Map<String, List<Boolean>> autoResolutions() {
        return database
                .read(c -> Sql.list(c, """
                        select p.intent, o.word, v.is_right from policy_log p
                            left join outcome o on o.decision = p.seq left join verdict v on v.decision = p.seq
                        where p.decision = 'auto_resolve' and (o.decision is not null or v.decision is not null)
                            and not exists (select 1 from demotion d
                                where d.intent = p.intent and (d.ended_at is null or d.ended_at > p.at))
                        order by p.seq
                        """, row -> {
                    int verdict = row.getInt("is_right");
                    boolean judged = !row.wasNull();
                    String word = row.getString("word");
                    boolean wentWrong = word != null && SqlOutcomes.kind(word).isWrong();
                    return Map.entry(row.getString("intent"), judged ? verdict == 0 : wentWrong);
                }))
                .stream()
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, TreeMap::new, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
    }

    void add(Demotion demotion) {
        database.write(c -> Sql.update(
                c,
                "insert into demotion (intent, at, resolved, wrong, evidence) values (?, ?, ?, ?, ?)",
                demotion.intent(),
                demotion.at().toEpochMilli(),
                demotion.resolved(),
                demotion.wrong(),
                demotion.evidence()));
    }

    List<Demotion> open() {
        return database.read(c -> Sql.list(
                c,
                "select intent, at, resolved, wrong, evidence from demotion where ended_at is null order by at, intent",
                row -> new Demotion(
                        row.getString(1),
                        Instant.ofEpochMilli(row.getLong(2)),
                        row.getInt(3),
                        row.getInt(4),
                        row.getDouble(5))));
    }

    boolean end(String intent, String person, Instant at) {
        return database.write(c -> Sql.update(
                        c,
                        "update demotion set ended_at = ?, ended_by = ? where intent = ? and ended_at is null",
                        at.toEpochMilli(),
                        person,
                        intent))
                > 0;
    }
}
