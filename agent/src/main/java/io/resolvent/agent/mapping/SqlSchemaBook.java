package io.resolvent.agent.mapping;

import io.resolvent.agent.store.Database;
import io.resolvent.agent.store.Sql;
import io.resolvent.connectors.SchemaPart;
import io.resolvent.connectors.StoreSchema;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** What stores were accepted to be, with every acceptance ever made, and what they were when last looked at. Thread-safe. */
public final class SqlSchemaBook {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String COLUMNS = "seq, at, who, summary, undoes, parts";

    private final Database database;

    public SqlSchemaBook(Database database) {
        this.database = database;
    }

    /**
     * One acceptance.
     *
     * @param seq counts from 1 in each store
     * @param undoes the acceptance that this one takes back, 0 when it is none of that kind
     */
    public record Acceptance(long seq, Instant at, String who, String summary, long undoes, StoreSchema schema) {}

    /** @param at when it was looked at */
    public record Seen(Instant at, StoreSchema schema) {}

    /** What is in force; empty before the first look. */
    public Optional<Acceptance> accepted(String store) {
        return database.read(connection -> newest(connection, store));
    }

    /** Newest first. */
    public List<Acceptance> acceptances(String store) {
        return database.read(connection -> Sql.list(
                connection,
                "select " + COLUMNS + " from schema_acceptance where system = ? order by seq desc",
                SqlSchemaBook::acceptance,
                store));
    }

    public void accept(String store, StoreSchema schema, String who, String summary, Instant at) {
        database.write(connection -> insert(connection, store, schema, who, summary, at, 0));
    }

    /** The same, unless something was accepted before. */
    void acceptFirst(String store, StoreSchema schema, Instant at) {
        database.write(connection -> newest(connection, store).isPresent()
                ? 0
                : insert(connection, store, schema, "resolvent", "what was there at the first look", at, 0));
    }

    /**
     * Takes back the newest acceptance that has not been taken back; the first one stays.
     *
     * @return its summary; empty when there is none
     */
    public Optional<String> undo(String store, String who, Instant at) {
        return database.write(connection -> {
            Optional<Acceptance> last = Sql.first(
                    connection,
                    "select " + COLUMNS + " from schema_acceptance where system = ? and undoes = 0 and seq > 1 and seq"
                            + " not in (select undoes from schema_acceptance where system = ?) order by seq desc limit 1",
                    SqlSchemaBook::acceptance,
                    store,
                    store);
            if (last.isPresent()) {
                Acceptance before = Sql.first(
                                connection,
                                "select " + COLUMNS + " from schema_acceptance where system = ? and seq = ?",
                                SqlSchemaBook::acceptance,
                                store,
                                last.get().seq() - 1)
                        .orElseThrow();
                String summary = "took back: " + last.get().summary();
                insert(
                        connection,
                        store,
                        before.schema(),
                        who,
                        summary,
                        at,
                        last.get().seq());
            }
            return last.map(Acceptance::summary);
        });
    }

    Optional<Seen> seen(String store) {
        return database.read(connection -> Sql.first(
                connection,
                "select at, parts from schema_seen where system = ?",
                row -> new Seen(Instant.ofEpochMilli(row.getLong(1)), schema(row.getString(2))),
                store));
    }

    void see(String store, StoreSchema schema, Instant at) {
        database.write(connection -> Sql.update(connection, """
                insert into schema_seen (system, at, parts) values (?, ?, ?)
                on conflict (system) do update set at = excluded.at, parts = excluded.parts
                """, store, at.toEpochMilli(), json(schema)));
    }

    private static Optional<Acceptance> newest(Connection connection, String store) throws SQLException {
        return Sql.first(
                connection,
                "select " + COLUMNS + " from schema_acceptance where system = ? order by seq desc limit 1",
                SqlSchemaBook::acceptance,
                store);
    }

    private static int insert(
            Connection connection,
            String store,
            StoreSchema schema,
            String who,
            String summary,
            Instant at,
            long undoes)
            throws SQLException {
        long seq = 1
                + Sql.number(connection, "select coalesce(max(seq), 0) from schema_acceptance where system = ?", store);
        return Sql.update(
                connection,
                "insert into schema_acceptance (system, " + COLUMNS + ") values (?, ?, ?, ?, ?, ?, ?)",
                store,
                seq,
                at.toEpochMilli(),
                who,
                summary,
                undoes,
                json(schema));
    }

    private static Acceptance acceptance(ResultSet row) throws SQLException {
        return new Acceptance(
                row.getLong(1),
                Instant.ofEpochMilli(row.getLong(2)),
                row.getString(3),
                row.getString(4),
                row.getLong(5),
                schema(row.getString(6)));
    }

    private static String json(StoreSchema schema) {
        return JSON.writeValueAsString(schema.parts().stream()
                .sorted(Comparator.comparing(SchemaPart::kind).thenComparing(SchemaPart::id))
                .toList());
    }

    private static StoreSchema schema(String json) {
        return new StoreSchema(JSON.readValue(json, new TypeReference<List<SchemaPart>>() {}));
    }
}
