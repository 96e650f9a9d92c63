package io.resolvent.agent.intake;

import io.resolvent.connectors.TicketRef;

/** Decides one ticket and commits the decision. Called for one ticket at a time, for several tickets at once. */
@FunctionalInterface
public interface TicketHandler {

    /** Any exception is a failed attempt: it is retried, then given up with an alert. */
    void handle(TicketRef ref);
}
