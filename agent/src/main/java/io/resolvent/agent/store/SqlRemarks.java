package io.resolvent.agent.store;

import java.util.List;
import java.util.function.Predicate;

/** Takes the words out of what is remarked on tickets: causes of dead letters, alerts, details of outcomes. */
public record SqlRemarks(Database database) {

    private static final List<String[]> TEXTS = List.of(
            new String[] {"dead_letter", "cause"}, new String[] {"alert", "message"}, new String[] {"outcome", "detail"
            });

    private record Row(long id, String text) {}

    /** @return how many remarks were emptied */
    public int erase(Predicate<String> mentions) {
        return database.write(c -> {
            int erased = 0;
            for (String[] place : TEXTS) {
                String select = "select rowid, " + place[1] + " from " + place[0];
                for (Row row : Sql.list(c, select, r -> new Row(r.getLong(1), r.getString(2)))) {
                    if (mentions.test(row.text())) {
                        String update = "update " + place[0] + " set " + place[1] + " = '(erased)' where rowid = ?";
                        erased += Sql.update(c, update, row.id());
                    }
                }
            }
            return erased;
        });
    }
}
