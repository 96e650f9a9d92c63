package io.resolvent.connectors;

/** Where a ticket stands, in Resolvent's words; a connector maps its store's statuses to these. */
public enum Status {
    NEW,
    OPEN,
    PENDING,
    ON_HOLD,
    SOLVED,
    CLOSED,
    DELETED;

    /** Nobody is expected to work on it any more. */
    public boolean isDone() {
        return this == SOLVED || this == CLOSED || this == DELETED;
    }

    /** The store accepts no further replies. */
    public boolean isFinal() {
        return this == CLOSED || this == DELETED;
    }
}
