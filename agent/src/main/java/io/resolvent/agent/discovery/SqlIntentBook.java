package io.resolvent.agent.discovery;

import io.resolvent.agent.store.Database;
import io.resolvent.agent.store.Sql;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The found intents of a home, with every change ever made. Thread-safe. */
public final class SqlIntentBook {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String COLUMNS = "seq, at, who, summary, kind, undoes, before, after";

    private final Database database;

    public SqlIntentBook(Database database) {
        this.database = database;
    }

    /**
     * One line of its history.
     *
     * @param undoes the change that this one takes back, 0 when it is none of that kind
     */
    public record Change(long seq, Instant at, String who, String summary, long undoes) {}

    public IntentBook book() {
        return database.read(SqlIntentBook::book);
    }

    /**
     * Makes a change, unless what it rests on has changed meanwhile.
     *
     * @param who for the record
     */
    public void make(IntentEdit edit, String who, Instant at) {
        database.write(connection -> {
            make(connection, edit, who, at, 0);
            return edit;
        });
    }

    /**
     * Takes back the newest change that has not been taken back.
     *
     * @return its summary
     */
    public Optional<String> undo(String who, Instant at) {
        return database.write(connection -> {
            Optional<Recorded> last = last(connection);
            if (last.isPresent()) {
                make(connection, last.get().edit().undone(), who, at, last.get().seq());
            }
            return last.map(recorded -> recorded.edit().summary());
        });
    }

    /** Newest first. */
    public List<Change> changes(int limit) {
        return database.read(connection -> Sql.list(
                connection,
                "select " + COLUMNS + " from found_intent_change order by seq desc limit ?",
                row -> new Change(
                        row.getLong(1),
                        Instant.ofEpochMilli(row.getLong(2)),
                        row.getString(3),
                        row.getString(4),
                        row.getLong(6)),
                limit));
    }

    private static IntentBook book(Connection connection) throws SQLException {
        return new IntentBook(Sql.list(
                connection,
                "select intent from found_intent order by id",
                row -> JSON.readValue(row.getString(1), FoundIntent.class)));
    }

    private static void make(Connection connection, IntentEdit edit, String who, Instant at, long undoes)
            throws SQLException {
        requirePossible(book(connection), edit);
        for (FoundIntent gone : edit.before()) {
            Sql.update(connection, "delete from found_intent where id = ?", gone.id());
        }
        for (FoundIntent intent : edit.after()) {
            Sql.update(
                    connection,
                    "insert into found_intent (id, intent) values (?, ?)",
                    intent.id(),
                    JSON.writeValueAsString(intent));
        }
        long seq = 1 + Sql.number(connection, "select coalesce(max(seq), 0) from found_intent_change");
        Sql.update(
                connection,
                "insert into found_intent_change (" + COLUMNS + ") values (?, ?, ?, ?, ?, ?, ?, ?)",
                seq,
                at.toEpochMilli(),
                who,
                edit.summary(),
                edit.kind().name(),
                undoes,
                JSON.writeValueAsString(edit.before()),
                JSON.writeValueAsString(edit.after()));
    }

    /** Making the change in memory shows whether it can be made. */
    private static void requirePossible(IntentBook book, IntentEdit edit) {
        if (book.after(edit).intents().size()
                != book.intents().size() - edit.before().size() + edit.after().size()) {
            throw new IllegalStateException("the book does not add up after: " + edit.summary());
        }
    }

    private static Optional<Recorded> last(Connection connection) throws SQLException {
        return Sql.first(
                connection,
                "select " + COLUMNS + " from found_intent_change where kind <> 'UNDO' and seq not in"
                        + " (select undoes from found_intent_change) order by seq desc limit 1",
                SqlIntentBook::recorded);
    }

    private static Recorded recorded(ResultSet row) throws SQLException {
        TypeReference<List<FoundIntent>> intents = new TypeReference<>() {};
        return new Recorded(
                row.getLong(1),
                new IntentEdit(
                        IntentEdit.Kind.valueOf(row.getString(5)),
                        row.getString(4),
                        JSON.readValue(row.getString(7), intents),
                        JSON.readValue(row.getString(8), intents)));
    }

    private record Recorded(long seq, IntentEdit edit) {}
}
