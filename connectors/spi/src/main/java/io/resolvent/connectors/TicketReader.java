package io.resolvent.connectors;

/** Reads tickets. Thread-safe. Failures are {@link ConnectorException}s. */
public interface TicketReader {

    /** The ticket as it is now. A deleted or merged-away ticket is NOT_FOUND. */
    Ticket read(TicketRef ref);

    /**
     * Tickets created or changed since the checkpoint, oldest change first. A change may be reported again, never lost.
     */
    Batch<TicketChange> changedSince(Checkpoint checkpoint);
}
