package io.resolvent.connectors.jira;

import io.resolvent.connectors.Attachment;
import io.resolvent.connectors.Batch;
import io.resolvent.connectors.Checkpoint;
import io.resolvent.connectors.ConnectorException;
import io.resolvent.connectors.FailureKind;
import io.resolvent.connectors.Ticket;
import io.resolvent.connectors.TicketChange;
import io.resolvent.connectors.TicketReader;
import io.resolvent.connectors.TicketRef;
import io.resolvent.connectors.http.FileSize;

/** Reads tickets, their changes and their files. Thread-safe. */
record JiraReader(
        JiraApi api, JiraIssues issues, JiraConversation conversation, JiraTicketForm form, JiraChanges changes)
        implements TicketReader {

    @Override
    public Ticket read(TicketRef ref) {
        JiraIssue issue = issues.read(ref);
        return form.of(issue, conversation.read(issue));
    }

    @Override
    public Batch<TicketChange> changedSince(Checkpoint checkpoint) {
        return changes.since(checkpoint);
    }

    @Override
    public byte[] fetch(TicketRef ref, Attachment attachment, int maxBytes) {
        String subject = ref + " file " + attachment.fileName();
        if (!ref.system().equals(issues.name()) || !attachment.id().matches("[0-9]{1,18}")) {
            throw new ConnectorException(FailureKind.NOT_FOUND, subject, "is no file of Jira. Nothing to fetch.");
        }
        FileSize.require(attachment, maxBytes, subject);
        return api.file(attachment.id(), maxBytes, subject);
    }
}
