package io.resolvent.agent.dispatch;

import io.resolvent.agent.store.Database;
import io.resolvent.agent.store.Sql;
import io.resolvent.connectors.Action;
import java.util.List;
import java.util.function.Predicate;

/** Takes the words out of effects that are made or given up; what was done, when and to which ticket stays. */
public record SqlSettledEffects(Database database) {

    private static final String ERASED = ActionJson.write(new Action.PostInternalNote("(erased)"));

    private record Row(String id, String text, boolean settled) {}

    /** How many effects that mention something are still to be made. */
    public long unsettled(Predicate<String> mentions) {
        return rows(mentions).stream().filter(row -> !row.settled()).count();
    }

    /** @return how many effects were emptied */
    public int erase(Predicate<String> mentions) {
        List<Row> rows = rows(mentions).stream().filter(Row::settled).toList();
        return database.write(c -> {
            for (Row row : rows) {
                Sql.update(
                        c,
                        "update outbox set action = ?, requester = '', last_failure = '' where action_id = ?",
                        ERASED,
                        row.id());
            }
            return rows.size();
        });
    }

    private List<Row> rows(Predicate<String> mentions) {
        return database
                .read(c -> Sql.list(
                        c,
                        "select action_id, action || ' ' || requester || ' ' || last_failure, state from outbox",
                        row -> new Row(
                                row.getString(1),
                                row.getString(2),
                                EffectState.valueOf(row.getString(3)).isSettled())))
                .stream()
                .filter(row -> mentions.test(row.text()))
                .toList();
    }
}
