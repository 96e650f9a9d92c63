package io.resolvent.evaluation.simulation;

/** What goes wrong with one call to a store. */
enum StoreFault {
    /** An answer of 5xx: nothing happened. */
    UNAVAILABLE,
    /** An answer of 429 with a time to wait. */
    RATE_LIMITED,
    /** Nothing happened, and nobody knows. */
    REQUEST_LOST,
    /** An answer of 2xx, but what was written is not there. */
    CHANGED_NOTHING,
    /** The effect is made, the answer is lost. */
    ANSWER_LOST,
    /** The effect is made, the answer is garbage. */
    ANSWER_GARBLED,
    /** Refused for good. */
    REJECTED,
    /** Refused for want of a right. */
    FORBIDDEN,
    /** Of an effect in two calls only the first is made. */
    HALF_MADE,
    /** Not to be read just now. */
    NOT_FOUND;

    boolean isAfterTheEffect() {
        return this == ANSWER_LOST || this == ANSWER_GARBLED;
    }
}
