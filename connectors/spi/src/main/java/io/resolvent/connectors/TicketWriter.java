package io.resolvent.connectors;

import java.util.Optional;

/** Writes to tickets. Called by the dispatcher only. Thread-safe. */
public interface TicketWriter {

    /**
     * Makes the effect and verifies that it is there. CONFLICT if the ticket is not at the expected version; UNSUPPORTED,
     * before any request, for an action whose capability is not declared; UNKNOWN_OUTCOME when the answer was lost.
     */
    Receipt apply(WriteRequest request);

    /**
     * Finds the effect of an earlier attempt, by its id or by own author and text. Empty: it is certainly not there. Where
     * an effect takes two calls and only the first was made, this makes the second.
     */
    Optional<Receipt> find(WriteRequest request);
}
