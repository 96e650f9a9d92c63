package io.resolvent.evaluation.simulation;

/** The process died here. An error, so that no handler for failures takes it. */
final class Crash extends Error {

    private static final long serialVersionUID = 1L;

    private final String where;

    Crash(String where) {
        super(where, null, false, false);
        this.where = where;
    }

    String where() {
        return where;
    }
}
