package io.resolvent.connectors;

import java.util.List;

/**
 * Whether the store can be used as configured.
 *
 * @param state READY, or why not
 * @param account who the store says we are, empty when unknown
 * @param remedies what a person should do, one line each; empty when ready
 */
public record ProbeResult(State state, String account, List<String> remedies) {

    /** INDETERMINATE: the store could not be asked, so nothing is known about the credentials. */
    public enum State {
        READY,
        UNAUTHENTICATED,
        FORBIDDEN,
        MISCONFIGURED,
        INDETERMINATE
    }

    public ProbeResult {
        remedies = List.copyOf(remedies);
    }

    public boolean isReady() {
        return state == State.READY;
    }
}
