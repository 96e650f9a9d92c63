package io.resolvent.agent.store;

import java.nio.file.Path;

/** The database must not be opened: damaged, of a newer version, or not a database at all. Says what to do. */
public final class UnusableDatabase extends RuntimeException {

    private static final long serialVersionUID = 1L;

    UnusableDatabase(Path file, String problem, String nextStep) {
        super(file + ": " + problem + ". " + nextStep);
    }

    UnusableDatabase(Path file, String problem, String nextStep, Throwable cause) {
        this(file, problem, nextStep);
        initCause(cause);
    }
}
