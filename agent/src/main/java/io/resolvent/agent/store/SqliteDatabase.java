package io.resolvent.agent.store;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.SQLException;

/**
 * The embedded database: SQLite with a write-ahead log, every commit on disk. A write inside a write joins it; a read
 * inside a write sees it. Thread-safe.
 */
public final class SqliteDatabase implements Database {

    private final StorageFailures failures;
    private final GroupCommit writer;
    private final HikariDataSource readers;

    private SqliteDatabase(StorageFailures failures, GroupCommit writer, HikariDataSource readers) {
        this.failures = failures;
        this.writer = writer;
        this.readers = readers;
    }

    /**
     * Opens the file, made if it is not there, and brings its tables up to date. After an unclean end it is checked first.
     * Throws {@link UnusableDatabase} for a file that is damaged, newer than this software, or no database.
     */
    public static SqliteDatabase open(Path file) {
        boolean endedUncleanly = isNotEmpty(Path.of(file + "-wal"));
        createPrivately(file);
        SqliteConnections connections = new SqliteConnections(file);
        StorageFailures failures = new StorageFailures(file);
        try (Connection connection = connections.writing().getConnection()) {
            if (endedUncleanly) {
                IntegrityCheck.run(file, connection);
            }
        } catch (SQLException e) {
            throw failures.refusal(e, "it cannot be opened as a database", "Restore it from a backup.");
        }
        Schema.bringUpToDate(file, connections.writing(), failures);
        return new SqliteDatabase(failures, new GroupCommit(connections, failures), connections.readers());
    }

    @Override
    public <T> T write(Work<T> work) {
        return writer.write(work);
    }

    @Override
    public <T> T read(Work<T> work) {
        try {
            if (writer.isWriter()) {
                return work.on(writer.current());
            }
            try (Connection connection = readers.getConnection()) {
                T value = work.on(connection);
                connection.rollback();
                return value;
            }
        } catch (SQLException e) {
            throw failures.isUnavailable(e) || readers.isClosed() ? failures.unavailable(e) : failures.error(e);
        }
    }

    /** How many works shared how many commits. */
    public WriteStatistics statistics() {
        return writer.statistics();
    }

    /** Commits what waits, then closes; later calls fail with {@link StorageUnavailable}. */
    @Override
    public void close() {
        readers.close();
        writer.close();
    }

    private static boolean isNotEmpty(Path file) {
        try {
            return Files.exists(file) && Files.size(file) > 0;
        } catch (IOException e) {
            return true;
        }
    }

    private static void createPrivately(Path file) {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            if (Files.notExists(file)) {
                Files.createFile(file);
                PosixFileAttributeView posix = Files.getFileAttributeView(file, PosixFileAttributeView.class);
                if (posix != null) {
                    posix.setPermissions(PosixFilePermissions.fromString("rw-------"));
                }
            }
        } catch (IOException e) {
            throw new UnusableDatabase(file, "the file cannot be made", "Check the folder and its permissions.", e);
        }
    }
}
