package io.resolvent.connectors.rt;

import io.resolvent.connectors.Attachment;
import io.resolvent.connectors.Batch;
import io.resolvent.connectors.Checkpoint;
import io.resolvent.connectors.Ticket;
import io.resolvent.connectors.TicketChange;
import io.resolvent.connectors.TicketReader;
import io.resolvent.connectors.TicketRef;

/** Reads tickets and their changes. Thread-safe. */
record RtReader(RtTickets tickets, RtConversation conversation, RtTicketForm form, RtChanges changes, RtFiles files)
        implements TicketReader {

    @Override
    public Ticket read(TicketRef ref) {
        RtTicket ticket = tickets.read(ref);
        return form.of(ticket, conversation.read(ticket));
    }

    @Override
    public Batch<TicketChange> changedSince(Checkpoint checkpoint) {
        return changes.since(checkpoint);
    }

    @Override
    public byte[] fetch(TicketRef ref, Attachment attachment, int maxBytes) {
        return files.fetch(ref, attachment, maxBytes);
    }
}
