package io.resolvent.agent.store;

import java.sql.Connection;
import java.sql.SQLException;

/**
 * Durable storage. Writes go through one writer that commits many callers' work together; {@link #write} returns only
 * after the commit is on disk. Reads never wait for writes. Thread-safe.
 */
public interface Database extends AutoCloseable {

    /** Runs the work in the writer's transaction. An exception undoes this work alone and comes back to the caller. */
    <T> T write(Work<T> work);

    /** Runs the work on a read-only connection. */
    <T> T read(Work<T> work);

    @Override
    void close();

    /** Work on a connection; must not commit, roll back or keep the connection. */
    @FunctionalInterface
    interface Work<T> {
        T on(Connection connection) throws SQLException;
    }
}
