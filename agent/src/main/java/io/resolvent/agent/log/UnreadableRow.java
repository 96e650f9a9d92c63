package io.resolvent.agent.log;

/** A row of the policy log holds what was never written there. */
public final class UnreadableRow extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final long seq;

    UnreadableRow(long seq, Throwable cause) {
        super("policy log row " + seq + " was altered. Run log verify, and restore the log from a backup.", cause);
        this.seq = seq;
    }

    public long seq() {
        return seq;
    }
}
