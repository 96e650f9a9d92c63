package io.resolvent.connectors;

/** Why a call failed; decides, in one place, whether to try again. */
public enum FailureKind {
    INVALID_CONFIGURATION(false, true),
    UNAUTHENTICATED(false, true),
    FORBIDDEN(false, true),
    NOT_FOUND(false, true),
    /** The store understood and refused: closed ticket, unknown status, missing field. */
    REJECTED(false, true),
    /** The ticket changed since it was read: decide anew. */
    CONFLICT(false, true),
    RATE_LIMITED(true, true),
    /** Nothing was sent, or the store said it did nothing. */
    UNAVAILABLE(true, true),
    /** The request may or may not have taken effect: read back before trying again. */
    UNKNOWN_OUTCOME(true, false),
    /** The answer is not what the store documents. */
    MALFORMED(false, false),
    /** The connector never declared this capability. */
    UNSUPPORTED(false, true);

    private final boolean retriable;
    private final boolean outcomeKnown;

    FailureKind(boolean retriable, boolean outcomeKnown) {
        this.retriable = retriable;
        this.outcomeKnown = outcomeKnown;
    }

    public boolean isRetriable() {
        return retriable;
    }

    /** False when the effect may already be there. */
    public boolean isOutcomeKnown() {
        return outcomeKnown;
    }
}
