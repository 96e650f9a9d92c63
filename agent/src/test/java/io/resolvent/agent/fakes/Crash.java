package io.resolvent.agent.fakes;

/** The process died here. An error, so that no handler for failures takes it. */
public final class Crash extends Error {

    private static final long serialVersionUID = 1L;

    public Crash(String where) {
        super(where);
    }
}
