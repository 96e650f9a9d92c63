package io.resolvent.agent.store;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteConfig.JournalMode;
import org.sqlite.SQLiteConfig.SynchronousMode;
import org.sqlite.SQLiteConfig.TransactionMode;
import org.sqlite.SQLiteDataSource;

/** How connections to the file are made: each commit is on disk before it returns; readers cannot write. */
final class SqliteConnections {

    private static final Duration BUSY = Duration.ofSeconds(10);
    private static final int READERS = 4;

    private final Path file;

    SqliteConnections(Path file) {
        this.file = file;
    }

    SQLiteDataSource writing() {
        SQLiteConfig config = config();
        config.setTransactionMode(TransactionMode.IMMEDIATE);
        return source(config);
    }

    /** A connection that begins its transaction with the first statement and ends it by commit or rollback. */
    Connection openWriter() throws SQLException {
        Connection connection = writing().getConnection();
        connection.setAutoCommit(false);
        return connection;
    }

    HikariDataSource readers() {
        SQLiteConfig config = config();
        config.setReadOnly(true);
        HikariConfig pool = new HikariConfig();
        pool.setDataSource(source(config));
        pool.setPoolName("resolvent-readers");
        pool.setMaximumPoolSize(READERS);
        pool.setMinimumIdle(1);
        pool.setConnectionTimeout(BUSY.toMillis());
        pool.setReadOnly(true);
        pool.setAutoCommit(false);
        return new HikariDataSource(pool);
    }

    private static SQLiteConfig config() {
        SQLiteConfig config = new SQLiteConfig();
        config.setJournalMode(JournalMode.WAL);
        config.setSynchronous(SynchronousMode.FULL);
        config.setBusyTimeout((int) BUSY.toMillis());
        config.enforceForeignKeys(true);
        return config;
    }

    private SQLiteDataSource source(SQLiteConfig config) {
        SQLiteDataSource source = new SQLiteDataSource(config);
        source.setUrl("jdbc:sqlite:" + file);
        return source;
    }
}
