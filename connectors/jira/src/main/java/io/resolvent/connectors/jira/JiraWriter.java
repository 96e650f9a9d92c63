package io.resolvent.connectors.jira;

import io.resolvent.connectors.Action;
import io.resolvent.connectors.ConnectorException;
import io.resolvent.connectors.FailureKind;
import io.resolvent.connectors.Manifest;
import io.resolvent.connectors.Receipt;
import io.resolvent.connectors.TicketWriter;
import io.resolvent.connectors.WriteRequest;
import io.resolvent.connectors.http.Undeclared;
import java.util.Optional;

/**
 * Writes to tickets. Jira compares no versions, so the issue is read right before a write. An action that was made before is
 * found, and never made again. Thread-safe.
 */
record JiraWriter(
        Manifest manifest,
        JiraIssues issues,
        JiraPosting posting,
        JiraReply replies,
        JiraEditing editing,
        RecentIssues recent)
        implements TicketWriter {

    @Override
    public Receipt apply(WriteRequest request) {
        Undeclared.require(manifest, request.action().needs(), request.ref().toString());
        JiraIssue issue = issues.read(request.ref());
        if (!issue.version().equals(request.expectedVersion())) {
            return find(request).orElseThrow(() -> conflict(request, issue));
        }
        recent.add(request.ref().id());
        return switch (request.action()) {
            case Action.PostInternalNote note -> posting.post(request, issue, note.text(), false);
            case Action.PostPublicReply reply -> replies.send(request, reply, issue);
            case Action.ChangeStatus change -> editing.make(request, issue);
            case Action.AddTags added -> editing.make(request, issue);
            case Action.Assign assign -> editing.make(request, issue);
            case Action.SetField set -> editing.make(request, issue);
            case Action.LinkTicket link -> editing.make(request, issue);
            case Action.Notify notify -> editing.make(request, issue);
        };
    }

    @Override
    public Optional<Receipt> find(WriteRequest request) {
        Undeclared.require(manifest, request.action().needs(), request.ref().toString());
        return switch (request.action()) {
            case Action.PostInternalNote note -> posting.find(request, false);
            case Action.PostPublicReply reply -> replies.find(request, reply);
            case Action.ChangeStatus change -> editing.find(request);
            case Action.AddTags added -> editing.find(request);
            case Action.Assign assign -> editing.find(request);
            case Action.SetField set -> editing.find(request);
            case Action.LinkTicket link -> editing.find(request);
            case Action.Notify notify -> editing.find(request);
        };
    }

    private static ConnectorException conflict(WriteRequest request, JiraIssue issue) {
        return new ConnectorException(
                FailureKind.CONFLICT,
                request.ref().toString(),
                "is at version " + issue.version() + ", not " + request.expectedVersion()
                        + ". Read it again and decide anew.");
    }
}
