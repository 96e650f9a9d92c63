package io.resolvent.agent.store;

/** One piece of work broke a rule of the database, for example a constraint. The work is undone; others are not hurt. */
public final class StorageError extends RuntimeException {

    private static final long serialVersionUID = 1L;

    StorageError(String message, Throwable cause) {
        super(message, cause);
    }
}
