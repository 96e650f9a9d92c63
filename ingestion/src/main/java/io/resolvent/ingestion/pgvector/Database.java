package io.resolvent.ingestion.pgvector;

import io.resolvent.ingestion.index.IndexUnusable;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;

/** Runs work on a connection, and says failures in one line. Thread-safe. */
final class Database {

    static final String NAME = "PostgreSQL passages";

    private static final String UNDEFINED_TABLE = "42P01";

    private final DataSource source;

    Database(DataSource source) {
        this.source = source;
    }

    /** Each statement on its own. */
    <T> T run(String trouble, Work<T> work) {
        try (Connection connection = source.getConnection()) {
            return work.on(connection);
        } catch (SQLException failure) {
            throw said(trouble, failure);
        }
    }

    /** All statements or none. */
    <T> T runAtOnce(String trouble, Work<T> work) {
        return run(trouble, connection -> {
            connection.setAutoCommit(false);
            try {
                T result = work.on(connection);
                connection.commit();
                return result;
            } catch (SQLException | RuntimeException failure) {
                connection.rollback();
                throw failure;
            } finally {
                connection.setAutoCommit(true);
            }
        });
    }

    private static RuntimeException said(String trouble, SQLException failure) {
        if (UNDEFINED_TABLE.equals(failure.getSQLState())) {
            return new IndexUnusable(NAME, "its tables are gone", failure);
        }
        return new IllegalStateException(NAME + ": " + trouble + ": " + failure.getMessage(), failure);
    }

    interface Work<T> {
        T on(Connection connection) throws SQLException;
    }
}
