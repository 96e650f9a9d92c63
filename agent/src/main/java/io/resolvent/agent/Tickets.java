package io.resolvent.agent;

import io.resolvent.connectors.Ticket;
import io.resolvent.connectors.TicketRef;

/** Where tickets are read from: the store they live in, or a file. Thread-safe. */
@FunctionalInterface
public interface Tickets {

    /** The ticket as it is now. */
    Ticket read(TicketRef ref);
}
