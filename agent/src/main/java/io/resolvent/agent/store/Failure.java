package io.resolvent.agent.store;

import io.resolvent.connectors.ConnectorException;
import io.resolvent.connectors.FailureKind;
import java.time.Duration;
import java.util.Optional;

/**
 * Why an attempt failed.
 *
 * @param message one line, without ticket text
 * @param retryAfter how long the store asked to wait
 */
public record Failure(FailureKind kind, String message, Optional<Duration> retryAfter) {

    public Failure(FailureKind kind, String message) {
        this(kind, message, Optional.empty());
    }

    /** A connector's failure as it is; anything unexpected counts as unavailable: it is tried again, then given up. */
    public static Failure of(Throwable thrown) {
        return switch (thrown) {
            case ConnectorException e -> new Failure(e.kind(), String.valueOf(e.getMessage()), e.retryAfter());
            case StorageUnavailable e -> new Failure(FailureKind.UNAVAILABLE, String.valueOf(e.getMessage()));
            default -> new Failure(FailureKind.UNAVAILABLE, unexpected(thrown));
        };
    }

    /** The kind of error and where it came from; never its message, which may quote a ticket. */
    static String unexpected(Throwable thrown) {
        StackTraceElement[] trace = thrown.getStackTrace();
        return "unexpected " + thrown.getClass().getSimpleName() + (trace.length == 0 ? "" : " at " + trace[0]);
    }

    /** Trying again may help. */
    public boolean isRetriable() {
        return kind.isRetriable();
    }

    /** What a person should do. */
    public String nextStep() {
        return switch (kind) {
            case INVALID_CONFIGURATION -> "Correct the connector's configuration, then replay.";
            case UNAUTHENTICATED -> "Renew the connector's credentials, then replay.";
            case FORBIDDEN -> "Give the connector's account the missing right, then replay.";
            case NOT_FOUND -> "The ticket is gone or was merged: look for it in the store.";
            case REJECTED -> "Answer the ticket in the store; reopen it first if it is closed.";
            case CONFLICT -> "The ticket keeps changing: answer it in the store.";
            case RATE_LIMITED -> "Wait or raise the store's limit, then replay.";
            case UNAVAILABLE -> "Check that the store can be reached, then replay.";
            case UNKNOWN_OUTCOME, MALFORMED -> "Look into the ticket whether the effect is there, then replay.";
            case UNSUPPORTED -> "The store cannot do this: do it by hand.";
        };
    }
}
