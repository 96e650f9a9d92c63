package io.resolvent.agent.fakes;

/** What goes wrong with one write. */
public enum Fault {
    NONE,
    /** Refused before anything happened; try again. */
    UNAVAILABLE,
    /** The effect is made, the answer is lost. */
    ANSWER_LOST,
    /** The effect is made, the answer is garbage. */
    ANSWER_GARBLED,
    /** No effect, and nobody knows. */
    REQUEST_LOST,
    /** The store refuses for good. */
    REJECTED,
    /** The account may not. */
    FORBIDDEN,
    /** Somebody changes the ticket just before the write. */
    CHANGED_BEFORE,
    CRASH_BEFORE,
    CRASH_AFTER
}
