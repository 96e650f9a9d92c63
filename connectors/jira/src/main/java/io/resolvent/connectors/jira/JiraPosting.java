package io.resolvent.connectors.jira;

import io.resolvent.connectors.ConnectorException;
import io.resolvent.connectors.FailureKind;
import io.resolvent.connectors.Receipt;
import io.resolvent.connectors.TicketRef;
import io.resolvent.connectors.WriteRequest;
import io.resolvent.connectors.http.Json;
import java.time.Instant;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * Posts comments. Each carries the id of its action in a property that only programs see, and is found again by it. Its
 * visibility is checked in Jira's answer: a note that came out public is taken back at once. Thread-safe.
 */
record JiraPosting(JiraApi api, JiraActivities activities) {

    Receipt post(WriteRequest request, JiraIssue issue, String text, boolean isPublic) {
        TicketRef ref = request.ref();
        if (issue.isElsewhere()) {
            throw refusal(
                    ref,
                    "is in no service project, where every comment is seen by whoever sees the issue. "
                            + "Take the project out of projects");
        }
        JsonNode made = bodyOf(request, text, isPublic);
        String id = Json.text(made, "id");
        if (!id.matches("[0-9]{1,18}")) {
            throw new ConnectorException(
                    FailureKind.UNKNOWN_OUTCOME,
                    ref.toString(),
                    "the comment was answered, but not with what was made. Look for it before trying again.");
        }
        if (JiraConversation.isPublic(made) != isPublic && isPublicNow(ref, id) != isPublic) {
            throw cameOutWrong(ref, id, isPublic);
        }
        JiraActivity after = activities.readBack(ref, "comment " + id);
        return new Receipt(request.id(), id, false, after.versionFor(JiraActivities.decidedAt(request)));
    }

    /** The comment that an earlier attempt at this action made. */
    Optional<Receipt> find(WriteRequest request, boolean isPublic) {
        JiraActivity activity = activities.read(request.ref());
        Instant since = JiraActivities.decidedAt(request);
        return activity.ownComments(since).stream()
                .filter(comment -> JiraConversation.isPublic(comment) == isPublic)
                .map(comment -> Json.text(comment, "id"))
                .filter(id -> id.matches("[0-9]{1,18}") && isOf(request, id))
                .findFirst()
                .map(id -> new Receipt(request.id(), id, true, activity.versionFor(since)));
    }

    private boolean isOf(WriteRequest request, String comment) {
        try {
            JsonNode mark = api.mark(request.ref(), comment).json().path("value");
            return Json.text(mark, "action").equals(request.id().value());
        } catch (ConnectorException e) {
            if (e.kind() == FailureKind.NOT_FOUND) {
                return false;
            }
            throw e;
        }
    }

    /** The answer to a new comment may be older than what its property says of it. */
    private boolean isPublicNow(TicketRef ref, String comment) {
        try {
            return JiraConversation.isPublic(api.comment(ref, comment).json());
        } catch (ConnectorException e) {
            throw new ConnectorException(
                    FailureKind.UNKNOWN_OUTCOME,
                    ref.toString(),
                    "comment " + comment + " was made, but nobody knows who sees it: " + e.getMessage());
        }
    }

    private JsonNode bodyOf(WriteRequest request, String text, boolean isPublic) {
        try {
            return api.addComment(request.ref(), AdfDocument.of(text), isPublic, request.id())
                    .json();
        } catch (ConnectorException e) {
            throw e.kind() == FailureKind.MALFORMED
                    ? new ConnectorException(
                            FailureKind.UNKNOWN_OUTCOME,
                            request.ref().toString(),
                            "the comment was answered with something else: " + e.getMessage())
                    : e;
        }
    }

    private ConnectorException cameOutWrong(TicketRef ref, String id, boolean wantedPublic) {
        if (wantedPublic) {
            return refusal(
                    ref,
                    "the reply came out as internal comment " + id + ", which the customer does not see. "
                            + "Give the account a seat of Jira Service Management, and answer by hand");
        }
        try {
            api.deleteComment(ref, id);
            return refusal(
                    ref,
                    "the note came out public and was taken back at once. Check that the project is a service "
                            + "project, and that the account may add internal notes");
        } catch (ConnectorException e) {
            return refusal(
                    ref,
                    "the note came out as public comment " + id + " and could not be taken back: " + e.getMessage()
                            + " Delete it by hand at once");
        }
    }

    private static ConnectorException refusal(TicketRef ref, String why) {
        return new ConnectorException(FailureKind.REJECTED, ref.toString(), why + ".");
    }
}
