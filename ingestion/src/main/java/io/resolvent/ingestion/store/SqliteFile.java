package io.resolvent.ingestion.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteDataSource;
import org.sqlite.SQLiteException;

/**
 * One SQLite file with one connection: write-ahead log, every commit on disk before it returns, one user at a time.
 * Thread-safe.
 */
final class SqliteFile implements AutoCloseable {

    private static final int BUSY_MILLIS = 10_000;

    private final Path path;
    private final Connection connection;

    private SqliteFile(Path path, Connection connection) {
        this.path = path;
        this.connection = connection;
    }

    /** Opens the file, makes it when missing, and brings its tables up to date. */
    static SqliteFile open(Path path) {
        SQLiteDataSource source = new SQLiteDataSource(config());
        source.setUrl("jdbc:sqlite:" + path);
        try {
            Files.createDirectories(path.toAbsolutePath().getParent());
            Flyway.configure()
                    .dataSource(source)
                    .locations("classpath:db/knowledge/sqlite")
                    .load()
                    .migrate();
            Connection connection = source.getConnection();
            connection.setAutoCommit(false);
            return new SqliteFile(path, connection);
        } catch (SQLException failure) {
            throw new KnowledgeUnusable(path, failure);
        } catch (FlywayException failure) {
            throw sqlite(failure)
                    .map(cause -> new KnowledgeUnusable(path, cause))
                    .orElseGet(() -> new KnowledgeUnusable(path, "cannot be opened: " + firstLine(failure), failure));
        } catch (IOException failure) {
            throw new KnowledgeUnusable(path, "cannot be opened: " + firstLine(failure), failure);
        }
    }

    /** Runs work in a transaction of its own; all of it is on disk afterwards, or none. */
    synchronized <T> T write(Work<T> work) {
        try {
            T result = work.on(connection);
            connection.commit();
            return result;
        } catch (SQLException failure) {
            undo();
            throw new KnowledgeUnusable(path, failure);
        } catch (RuntimeException failure) {
            undo();
            throw failure;
        }
    }

    /** The same, for work that changes nothing. */
    <T> T read(Work<T> work) {
        return write(work);
    }

    private void undo() {
        try {
            connection.rollback();
        } catch (SQLException unable) {
            throw new KnowledgeUnusable(path, unable);
        }
    }

    private static SQLiteConfig config() {
        SQLiteConfig config = new SQLiteConfig();
        config.setJournalMode(SQLiteConfig.JournalMode.WAL);
        config.setSynchronous(SQLiteConfig.SynchronousMode.FULL);
        config.setTransactionMode(SQLiteConfig.TransactionMode.IMMEDIATE);
        config.setBusyTimeout(BUSY_MILLIS);
        config.enforceForeignKeys(true);
        return config;
    }

    private static Optional<SQLException> sqlite(Throwable thrown) {
        Throwable cause = thrown;
        while (cause != null && !(cause instanceof SQLiteException)) {
            cause = cause.getCause();
        }
        return cause instanceof SQLiteException found ? Optional.of(found) : Optional.empty();
    }

    private static String firstLine(Exception failure) {
        return String.valueOf(failure.getMessage()).lines().findFirst().orElse("");
    }

    @Override
    public synchronized void close() {
        try {
            connection.close();
        } catch (SQLException failure) {
            throw new KnowledgeUnusable(path, failure);
        }
    }

    /** Work on the connection; must not commit, roll back or keep it. */
    @FunctionalInterface
    interface Work<T> {
        T on(Connection connection) throws SQLException;
    }
}
