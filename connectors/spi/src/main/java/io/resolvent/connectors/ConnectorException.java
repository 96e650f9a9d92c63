package io.resolvent.connectors;

import java.time.Duration;
import java.util.Optional;

/** A failed call, with its kind, its subject and the next step: {@code rt:4711: reply refused: … (REJECTED). Do …} */
public final class ConnectorException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final FailureKind kind;
    private final String subject;
    private final transient Optional<Duration> retryAfter;

    public ConnectorException(FailureKind kind, String subject, String message) {
        this(kind, subject, message, Optional.empty());
    }

    public ConnectorException(FailureKind kind, String subject, String message, Throwable cause) {
        this(kind, subject, message, Optional.empty());
        initCause(cause);
    }

    /** @param retryAfter how long the store asked to wait */
    public ConnectorException(FailureKind kind, String subject, String message, Optional<Duration> retryAfter) {
        super(subject + ": " + message + " (" + kind + ")");
        this.kind = kind;
        this.subject = subject;
        this.retryAfter = retryAfter;
    }

    public FailureKind kind() {
        return kind;
    }

    /** The ticket, file or address the call was about. */
    public String subject() {
        return subject;
    }

    public Optional<Duration> retryAfter() {
        return retryAfter;
    }
}
