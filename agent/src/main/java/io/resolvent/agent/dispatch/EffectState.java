package io.resolvent.agent.dispatch;

/** Where an effect in the outbox stands. */
public enum EffectState {
    /** To be made, now or later. */
    WAITING,
    /** Being made: after a crash it may or may not be there. */
    SENDING,
    /** In the store, with a receipt. */
    DELIVERED,
    /** Waits for a dead letter before it in the same decision. */
    HELD,
    /** Not made: the ticket changed and is decided anew. */
    SUPERSEDED,
    /** Not made: a cap on automatic replies was reached, or the store refused the reply. */
    WITHHELD,
    /** Given up; there is a dead letter. */
    DEAD;

    /** Nothing will happen to it any more by itself. */
    public boolean isSettled() {
        return this != WAITING && this != SENDING;
    }
}
