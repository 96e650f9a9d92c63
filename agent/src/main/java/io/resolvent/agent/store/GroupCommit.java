package io.resolvent.agent.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.atomic.AtomicLong;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The one writer. Takes up to {@value #LIMIT} callers' works that wait, runs each in its own savepoint of one
 * transaction, and answers the callers only after the commit: one fsync for all of them.
 */
final class GroupCommit implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(GroupCommit.class);
    private static final int LIMIT = 64;

    private final SqliteConnections connections;
    private final StorageFailures failures;
    private final LinkedBlockingQueue<Pending<?>> queue = new LinkedBlockingQueue<>();
    private final Pending<?> stop = new Pending<>(connection -> 0);
    private final AtomicLong works = new AtomicLong();
    private final AtomicLong commits = new AtomicLong();
    private final Thread thread;
    private Optional<Connection> open = Optional.empty();
    private boolean closed;

    GroupCommit(SqliteConnections connections, StorageFailures failures) {
        this.connections = connections;
        this.failures = failures;
        this.thread = Thread.ofPlatform().name("resolvent-writer").unstarted(this::drain);
        thread.start();
    }

    <T> T write(Database.Work<T> work) {
        if (isWriter()) {
            return joined(work);
        }
        Pending<T> pending = new Pending<>(work);
        enqueue(pending);
        return pending.await();
    }

    /** Whether the caller is inside a work already. */
    boolean isWriter() {
        return Thread.currentThread().equals(thread);
    }

    /** The transaction that the caller, a work, runs in. */
    Connection current() {
        return open.orElseThrow(failures::closed);
    }

    WriteStatistics statistics() {
        return new WriteStatistics(works.get(), commits.get());
    }

    /** Commits what waits, then ends. */
    @Override
    public void close() {
        synchronized (queue) {
            if (!closed) {
                closed = true;
                queue.add(stop);
            }
        }
        boolean interrupted = false;
        while (thread.isAlive()) {
            try {
                thread.join();
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private void enqueue(Pending<?> pending) {
        synchronized (queue) {
            if (closed) {
                throw failures.closed();
            }
            queue.add(pending);
        }
    }

    private void drain() {
        List<Pending<?>> batch = new ArrayList<>(LIMIT);
        boolean running = true;
        while (running) {
            batch.clear();
            try {
                batch.add(queue.take());
            } catch (InterruptedException e) {
                continue;
            }
            queue.drainTo(batch, LIMIT - 1);
            running = !batch.remove(stop);
            if (!batch.isEmpty()) {
                commit(batch);
            }
        }
        disconnect();
    }

    private void commit(List<Pending<?>> batch) {
        try {
            Connection connection = connect();
            for (Pending<?> pending : batch) {
                pending.run();
            }
            connection.commit();
        } catch (SQLException e) {
            abandon(batch, failures.unavailable(e));
            return;
        } catch (RuntimeException | Error e) {
            abandon(batch, e);
            return;
        }
        works.addAndGet(batch.size());
        commits.incrementAndGet();
        batch.forEach(Pending::answer);
    }

    private void abandon(List<Pending<?>> batch, Throwable reason) {
        disconnect();
        batch.forEach(pending -> pending.fail(reason));
    }

    private Connection connect() throws SQLException {
        if (open.isEmpty()) {
            open = Optional.of(connections.openWriter());
        }
        return open.get();
    }

    /** Closing rolls back what was not committed; the next batch starts with a fresh connection. */
    private void disconnect() {
        Optional<Connection> old = open;
        open = Optional.empty();
        old.ifPresent(connection -> {
            try (connection) {
                connection.rollback();
            } catch (SQLException e) {
                LOG.debug("closing the writer's connection failed", e);
            }
        });
    }

    private <T> T joined(Database.Work<T> work) {
        try {
            Connection connection = current();
            Savepoint before = connection.setSavepoint();
            try {
                T value = work.on(connection);
                connection.releaseSavepoint(before);
                return value;
            } catch (SQLException e) {
                if (failures.isUnavailable(e)) {
                    throw e;
                }
                connection.rollback(before);
                throw failures.error(e);
            } catch (RuntimeException | Error e) {
                connection.rollback(before);
                throw e;
            }
        } catch (SQLException e) {
            throw failures.unavailable(e);
        }
    }

    /** One caller's work and the answer it waits for. */
    private final class Pending<T> {
        private final Database.Work<T> work;
        private final CompletableFuture<T> result = new CompletableFuture<>();
        private Runnable answer = () -> {};

        Pending(Database.Work<T> work) {
            this.work = work;
        }

        /** Runs the work; its own failure is kept for its caller, a failure of the database is thrown. */
        void run() throws SQLException {
            try {
                T value = joined(work);
                answer = () -> result.complete(value);
            } catch (StorageUnavailable e) {
                if (e.getCause() instanceof SQLException cause) {
                    throw cause;
                }
                throw e;
            } catch (RuntimeException | Error e) {
                answer = () -> result.completeExceptionally(e);
            }
        }

        void answer() {
            answer.run();
        }

        void fail(Throwable reason) {
            result.completeExceptionally(reason);
        }

        T await() {
            try {
                return result.join();
            } catch (CompletionException e) {
                throw asThrown(e);
            }
        }

        private RuntimeException asThrown(CompletionException e) {
            if (e.getCause() instanceof Error error) {
                throw error;
            }
            return e.getCause() instanceof RuntimeException cause ? cause : e;
        }
    }
}
