package io.resolvent.connectors.zendesk;

import io.resolvent.connectors.Attachment;
import io.resolvent.connectors.Batch;
import io.resolvent.connectors.Checkpoint;
import io.resolvent.connectors.Ticket;
import io.resolvent.connectors.TicketChange;
import io.resolvent.connectors.TicketReader;
import io.resolvent.connectors.TicketRef;

/** Reads tickets and their changes. Thread-safe. */
record ZendeskReader(
        ZendeskTickets tickets,
        ZendeskConversation conversation,
        ZendeskTicketForm form,
        ZendeskChanges changes,
        ZendeskFiles files)
        implements TicketReader {

    @Override
    public Ticket read(TicketRef ref) {
        ZendeskTicket ticket = tickets.settled(ref);
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
