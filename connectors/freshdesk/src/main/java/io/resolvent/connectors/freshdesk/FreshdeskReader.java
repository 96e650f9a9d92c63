package io.resolvent.connectors.freshdesk;

import io.resolvent.connectors.Attachment;
import io.resolvent.connectors.Batch;
import io.resolvent.connectors.Checkpoint;
import io.resolvent.connectors.Ticket;
import io.resolvent.connectors.TicketChange;
import io.resolvent.connectors.TicketReader;
import io.resolvent.connectors.TicketRef;

/** Reads tickets, their changes and files. Thread-safe. */
record FreshdeskReader(
        FreshdeskTickets tickets,
        FreshdeskConversation conversation,
        FreshdeskTicketForm form,
        FreshdeskChanges changes,
        FreshdeskFiles files)
        implements TicketReader {

    @Override
    public Ticket read(TicketRef ref) {
        FreshdeskTicket ticket = tickets.settled(ref);
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
