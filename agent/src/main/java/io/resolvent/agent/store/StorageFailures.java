package io.resolvent.agent.store;

import java.nio.file.Path;
import java.sql.SQLException;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/** Tells a database that is unwell from work that was wrong. */
final class StorageFailures {

    private final Path file;

    StorageFailures(Path file) {
        this.file = file;
    }

    /** Whether the whole database is concerned, so that nothing in the same transaction can be trusted. */
    boolean isUnavailable(SQLException e) {
        return switch (primary(e)) {
            case SQLITE_FULL, SQLITE_IOERR, SQLITE_READONLY, SQLITE_CANTOPEN, SQLITE_BUSY, SQLITE_LOCKED -> true;
            case SQLITE_CORRUPT, SQLITE_NOTADB, SQLITE_NOMEM, SQLITE_PERM, SQLITE_PROTOCOL -> true;
            default -> false;
        };
    }

    StorageUnavailable unavailable(SQLException e) {
        return new StorageUnavailable(file, problem(e), nextStep(e), e);
    }

    /** Why the file cannot be opened: unavailable when the reason passes, else unusable. */
    RuntimeException refusal(Throwable thrown, String problem, String nextStep) {
        Throwable cause = thrown;
        while (cause != null && !(cause instanceof SQLException)) {
            cause = cause.getCause();
        }
        return cause instanceof SQLException found && passes(found)
                ? unavailable(found)
                : new UnusableDatabase(file, problem, nextStep, thrown);
    }

    private boolean passes(SQLException e) {
        return switch (primary(e)) {
            case SQLITE_FULL, SQLITE_IOERR, SQLITE_READONLY, SQLITE_BUSY, SQLITE_LOCKED -> true;
            default -> false;
        };
    }

    StorageUnavailable closed() {
        return new StorageUnavailable(file, "the database is closed", "Start the service again.");
    }

    StorageError error(SQLException e) {
        return new StorageError(file + ": " + e.getMessage(), e);
    }

    private static String problem(SQLException e) {
        return switch (primary(e)) {
            case SQLITE_FULL -> "the disk is full";
            case SQLITE_READONLY, SQLITE_PERM -> "the file cannot be written";
            case SQLITE_BUSY, SQLITE_LOCKED -> "another process holds the database";
            case SQLITE_CORRUPT, SQLITE_NOTADB -> "the file is damaged";
            default -> "input or output failed";
        };
    }

    private static String nextStep(SQLException e) {
        return switch (primary(e)) {
            case SQLITE_FULL -> "Free some space; writing resumes by itself.";
            case SQLITE_READONLY, SQLITE_PERM -> "Make the file and its folder writable; writing resumes by itself.";
            case SQLITE_BUSY, SQLITE_LOCKED -> "End the other process; writing resumes by itself.";
            case SQLITE_CORRUPT, SQLITE_NOTADB -> "Stop the service and restore the file from a backup.";
            default -> "Check the disk; writing resumes by itself.";
        };
    }

    /** A full disk often shows first where SQLite enlarges the memory that its processes share. */
    private static SQLiteErrorCode primary(SQLException e) {
        if (e instanceof SQLiteException sqlite && sqlite.getResultCode() == SQLiteErrorCode.SQLITE_IOERR_SHMSIZE) {
            return SQLiteErrorCode.SQLITE_FULL;
        }
        return SQLiteErrorCode.getErrorCode(e.getErrorCode() & 0xff);
    }
}
