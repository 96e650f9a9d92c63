package io.resolvent.connectors;

/** Reads tickets. Thread-safe. Failures are {@link ConnectorException}s. */
public interface TicketReader {

    /** The ticket as it is now. A deleted or merged-away ticket is NOT_FOUND. */
    Ticket read(TicketRef ref);

    /**
     * Tickets created or changed since the checkpoint, oldest change first. A change may be reported again, never lost.
     */
    Batch<TicketChange> changedSince(Checkpoint checkpoint);

    /**
     * The content of a file that {@link #read} listed on this ticket. REJECTED when it is larger than {@code maxBytes},
     * before it is asked for where its size is known and while it is read where not; NOT_FOUND when it is gone;
     * UNSUPPORTED unless FETCH_ATTACHMENTS is declared.
     */
    byte[] fetch(TicketRef ref, Attachment attachment, int maxBytes);
}
