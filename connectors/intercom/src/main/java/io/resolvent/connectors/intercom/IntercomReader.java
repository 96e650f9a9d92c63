package io.resolvent.connectors.intercom;

import io.resolvent.connectors.Attachment;
import io.resolvent.connectors.Batch;
import io.resolvent.connectors.Checkpoint;
import io.resolvent.connectors.Ticket;
import io.resolvent.connectors.TicketChange;
import io.resolvent.connectors.TicketReader;
import io.resolvent.connectors.TicketRef;

/** Reads conversations, their changes and their files. Thread-safe. */
record IntercomReader(
        IntercomConversations conversations, IntercomForm form, IntercomChanges changes, IntercomFiles files)
        implements TicketReader {

    @Override
    public Ticket read(TicketRef ref) {
        return form.of(conversations.settled(ref));
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
