package io.resolvent.agent.dispatch;

import io.resolvent.connectors.TicketEvent;

/** Puts a ticket back to be decided anew. Runs in the transaction that settles its effects. */
@FunctionalInterface
public interface Redecision {

    /** @param event names the ticket, with a delivery id that is unique to this redecision */
    void request(TicketEvent event);
}
