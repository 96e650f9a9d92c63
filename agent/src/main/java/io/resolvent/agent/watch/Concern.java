package io.resolvent.agent.watch;

import io.resolvent.agent.store.AlertKind;

/**
 * What is not as it should be.
 *
 * @param subject what it is about
 * @param cause one sentence without its full stop; the same words while nothing changes
 */
record Concern(AlertKind kind, String subject, String cause) {

    /** The line for people: cause and next step. */
    String message() {
        return cause + ". " + kind.nextStep();
    }
}
