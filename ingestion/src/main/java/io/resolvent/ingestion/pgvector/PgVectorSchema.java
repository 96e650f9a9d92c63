package io.resolvent.ingestion.pgvector;

import io.resolvent.ingestion.index.IndexUnusable;
import io.resolvent.ingestion.index.KnowledgeIndex;
import io.resolvent.ingestion.index.VectorSpace;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;

/** The tables of the index: made, checked and dropped. */
final class PgVectorSchema {

    private static final String HISTORY = "passage_schema_history";
    private static final int OLDEST_MINOR = 8;

    private final DataSource database;

    PgVectorSchema(DataSource database) {
        this.database = database;
    }

    KnowledgeIndex open(VectorSpace space, Runnable afterClose) {
        Database access = new Database(database);
        access.run("cannot be prepared", PgVectorSchema::requireExtension);
        access.run("cannot be prepared", connection -> migrate(connection, space));
        VectorSpace found = access.run("cannot be prepared", connection -> claim(connection, space));
        if (!found.equals(space)) {
            throw new IndexUnusable(Database.NAME, "it was not made with the embedder " + space.fingerprint());
        }
        return new PgVectorIndex(access, space, afterClose);
    }

    void drop() {
        new Database(database).run("cannot be dropped", connection -> {
            try (Statement statement = connection.createStatement()) {
                return statement.execute("DROP TABLE IF EXISTS passage, passage_word, passage_index, " + HISTORY);
            }
        });
    }

    private static int migrate(Connection connection, VectorSpace space) {
        try {
            return Flyway.configure()
                    .dataSource(new OneConnection(connection))
                    .locations("classpath:db/passages/postgresql")
                    .table(HISTORY)
                    .baselineOnMigrate(true)
                    .baselineVersion("0")
                    .configuration(Map.of("flyway.postgresql.transactional.lock", "false"))
                    .placeholders(Map.of("dimension", Integer.toString(space.dimension())))
                    .load()
                    .migrate()
                    .migrationsExecuted;
        } catch (FlywayException failure) {
            throw new IllegalStateException(
                    Database.NAME + ": its tables cannot be made: " + failure.getMessage(), failure);
        }
    }

    /** Enters the vector space when there is none yet, and gives the one that is in force. */
    private static VectorSpace claim(Connection connection, VectorSpace space) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(
                "INSERT INTO passage_index (fingerprint, dimension) VALUES (?, ?) ON CONFLICT DO NOTHING")) {
            insert.setString(1, space.fingerprint());
            insert.setInt(2, space.dimension());
            insert.executeUpdate();
        }
        try (Statement select = connection.createStatement();
                ResultSet row = select.executeQuery("SELECT fingerprint, dimension FROM passage_index")) {
            row.next();
            return new VectorSpace(row.getString(1), row.getInt(2));
        }
    }

    private static boolean requireExtension(Connection connection) throws SQLException {
        Optional<String> version = version(connection);
        if (version.isEmpty()) {
            install(connection);
            version = version(connection);
        }
        String found = version.orElse("0.0");
        if (!isNewEnough(found)) {
            throw new IllegalStateException(Database.NAME + ": pgvector " + found
                    + " is too old. Install 0.8 or newer, then run: ALTER EXTENSION vector UPDATE");
        }
        return true;
    }

    private static void install(Connection connection) {
        try (Statement statement = connection.createStatement()) {
            statement.execute("CREATE EXTENSION IF NOT EXISTS vector");
        } catch (SQLException failure) {
            throw new IllegalStateException(
                    Database.NAME + ": the extension `vector` is missing and cannot be added (" + failure.getSQLState()
                            + "). Install pgvector 0.8 or newer on the database server, then run as its administrator:"
                            + " CREATE EXTENSION vector",
                    failure);
        }
    }

    private static Optional<String> version(Connection connection) throws SQLException {
        try (Statement select = connection.createStatement();
                ResultSet row = select.executeQuery("SELECT extversion FROM pg_extension WHERE extname = 'vector'")) {
            return row.next() ? Optional.of(row.getString(1)) : Optional.empty();
        }
    }

    static boolean isNewEnough(String version) {
        String[] parts = version.split("\\.");
        int major = Integer.parseInt(parts[0]);
        return major > 0 || (parts.length > 1 && Integer.parseInt(parts[1]) >= OLDEST_MINOR);
    }
}
