package io.resolvent.agent.log;

import io.resolvent.agent.store.Database;
import io.resolvent.agent.store.Sql;
import java.util.List;
import java.util.function.Predicate;

/** Finds decisions by what stands in their cases. */
public record SqlCaseSearch(Database database) {

    private record Case(long seq, String text) {}

    /** The places of all rows whose case is mentioned. */
    public List<Long> rows(Predicate<String> mentions) {
        return database
                .read(c -> Sql.list(
                        c,
                        "select seq, case_file from case_record order by seq",
                        row -> new Case(row.getLong(1), row.getString(2))))
                .stream()
                .filter(each -> mentions.test(each.text()))
                .map(Case::seq)
                .toList();
    }
}
