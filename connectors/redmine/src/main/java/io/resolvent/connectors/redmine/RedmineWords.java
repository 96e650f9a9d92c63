package io.resolvent.connectors.redmine;

import io.resolvent.connectors.Action;
import io.resolvent.connectors.ConnectorException;
import io.resolvent.connectors.FailureKind;
import io.resolvent.connectors.Status;
import io.resolvent.connectors.TicketRef;
import io.resolvent.connectors.WriteRequest;
import io.resolvent.connectors.http.Json;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** Says in Redmine's words what an action changes. REJECTED for what there is no word for. Thread-safe. */
record RedmineWords(RedmineConfig config, RedmineStatuses statuses, RedmineMembers members) {

    private static final String INTENT = "intent";

    RedmineChange change(WriteRequest request, RedmineIssue issue) {
        TicketRef ref = request.ref();
        return switch (request.action()) {
            case Action.PostInternalNote note -> new RedmineChange.Note(note.text(), request.id());
            case Action.PostPublicReply reply ->
                new RedmineChange.Reply(reply.text(), reply.status().map(status -> status(status, ref)));
            case Action.ChangeStatus change -> new RedmineChange.ToStatus(status(change.status(), ref));
            case Action.SetField change -> field(change, issue);
            case Action.Assign change -> new RedmineChange.ToAssignee(assignee(change, issue));
            case Action.AddTags tags -> throw refusal(ref, "there are no tags");
            case Action.LinkTicket link -> throw refusal(ref, "a relation is no change of the issue");
            case Action.Notify notify -> throw refusal(ref, "nobody is notified");
        };
    }

    private String status(Status status, TicketRef ref) {
        return statuses.write(status)
                .orElseThrow(() -> refusal(ref, "there is no status for " + status + " (setting statuses)"));
    }

    private RedmineChange field(Action.SetField change, RedmineIssue issue) {
        String name = change.field().equals(INTENT) ? config.intentField().orElse(INTENT) : change.field();
        JsonNode field = issue.field(name)
                .orElseThrow(() -> refusal(issue.ref(), "this issue has no custom field '" + name + "'"));
        return new RedmineChange.ToField(
                Json.text(field, "id"), change.value(), field.path("multiple").asBoolean(false));
    }

    /** Redmine assigns to a person or to a group, never to both. */
    private String assignee(Action.Assign change, RedmineIssue issue) {
        if (change.group().isPresent() == change.person().isPresent()) {
            throw refusal(issue.ref(), "an issue is assigned to a person or to a group, to exactly one of them,");
        }
        boolean toGroup = change.group().isPresent();
        String name = change.group().or(change::person).orElseThrow();
        Optional<RedmineMember> member = members.find(issue.project(), name, toGroup);
        return member.map(RedmineMember::id)
                .orElseThrow(() -> refusal(
                        issue.ref(), "the project has no " + (toGroup ? "group" : "person") + " '" + name + "'"));
    }

    private static ConnectorException refusal(TicketRef ref, String why) {
        return new ConnectorException(
                FailureKind.REJECTED, ref.toString(), why + " in Redmine. Change the rule or the mapping.");
    }
}
