package io.resolvent.agent.store;

import java.nio.file.Path;

/** The database cannot be written or read just now: disk full, I/O error, locked. Nothing of the work happened. */
public final class StorageUnavailable extends RuntimeException {

    private static final long serialVersionUID = 1L;

    StorageUnavailable(Path file, String problem, String nextStep) {
        super(file + ": " + problem + " (storage unavailable). " + nextStep);
    }

    StorageUnavailable(Path file, String problem, String nextStep, Throwable cause) {
        this(file, problem, nextStep);
        initCause(cause);
    }
}
