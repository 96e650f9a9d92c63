package io.resolvent.connectors.redmine;

import io.resolvent.connectors.Attachment;
import io.resolvent.connectors.Batch;
import io.resolvent.connectors.Checkpoint;
import io.resolvent.connectors.Ticket;
import io.resolvent.connectors.TicketChange;
import io.resolvent.connectors.TicketReader;
import io.resolvent.connectors.TicketRef;

/** Reads tickets and their changes. Thread-safe. */
record RedmineReader(
        RedmineIssues issues,
        RedmineConversation conversation,
        RedmineTicketForm form,
        RedmineChanges changes,
        RedmineFiles files)
        implements TicketReader {

    @Override
    public Ticket read(TicketRef ref) {
        RedmineIssue issue = issues.read(ref);
        return form.of(issue, conversation.of(issue));
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
