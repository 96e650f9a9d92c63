package io.resolvent.connectors.jira;

import io.resolvent.connectors.Action;
import io.resolvent.connectors.ConnectorException;
import io.resolvent.connectors.FailureKind;
import io.resolvent.connectors.Receipt;
import io.resolvent.connectors.Status;
import io.resolvent.connectors.TicketRef;
import io.resolvent.connectors.WriteRequest;
import io.resolvent.connectors.http.Json;
import java.time.Instant;
import java.util.Optional;

/**
 * A public reply and the status that goes with it are two calls: first the reply, then the status. Whether the status can be
 * reached is made sure of before the reply is sent. A reply whose status is still missing is never sent again: only the
 * status is made up for, unless a person did something since. Thread-safe.
 */
record JiraReply(
        JiraPosting posting,
        JiraActivities activities,
        JiraTransitions transitions,
        JiraStatuses statuses,
        JiraFields fields) {

    private static final int TRIES = 3;

    Receipt send(WriteRequest request, Action.PostPublicReply reply, JiraIssue issue) {
        requireCustomersRequest(issue);
        reply.status().ifPresent(status -> transitions.require(issue, status));
        Receipt posted = posting.post(request, issue, reply.text(), true);
        return reply.status().map(status -> completed(request, posted, status)).orElse(posted);
    }

    /** The reply of an earlier attempt, with its status. */
    Optional<Receipt> find(WriteRequest request, Action.PostPublicReply reply) {
        return posting.find(request, true)
                .map(posted -> reply.status()
                        .filter(status -> isUndisturbed(request))
                        .map(status -> completed(request, posted, status))
                        .orElse(posted));
    }

    private boolean isUndisturbed(WriteRequest request) {
        return activities.read(request.ref()).isOursAlone(JiraActivities.decidedAt(request));
    }

    /** A rule of the project may have moved the issue when the reply came, so its way is looked for anew. */
    private Receipt completed(WriteRequest request, Receipt posted, Status wanted) {
        TicketRef ref = request.ref();
        Instant since = JiraActivities.decidedAt(request);
        String problem = "";
        for (int attempt = 0; attempt < TRIES; attempt++) {
            JiraActivity now = activities.readBack(ref, "reply " + posted.effectId());
            if (!now.isOursAlone(since)) {
                throw half(FailureKind.CONFLICT, ref, posted, "somebody did something since. Read it again");
            }
            if (statuses.read(now.issue().status()) == wanted) {
                return new Receipt(
                        request.id(),
                        posted.effectId(),
                        posted.adopted(),
                        now.issue().version());
            }
            try {
                transitions.move(now.issue(), wanted);
                problem = "its transition was accepted, but changed nothing";
            } catch (ConnectorException e) {
                if (!e.kind().isRetriable()) {
                    throw half(e.kind(), ref, posted, String.valueOf(e.getMessage()));
                }
                problem = String.valueOf(e.getMessage());
            }
        }
        throw half(FailureKind.UNKNOWN_OUTCOME, ref, posted, problem);
    }

    private static ConnectorException half(FailureKind kind, TicketRef ref, Receipt posted, String why) {
        return new ConnectorException(
                kind, ref.toString(), "reply " + posted.effectId() + " was sent, its status is not set: " + why);
    }

    /** An issue that was not asked for through a portal or by mail has no customer who would see a reply. */
    private void requireCustomersRequest(JiraIssue issue) {
        boolean isNone = fields.first(JiraField::isRequestType)
                .filter(field -> JiraValue.text(issue.field(field.id())).isBlank())
                .isPresent();
        if (isNone) {
            throw new ConnectorException(
                    FailureKind.REJECTED,
                    issue.ref().toString(),
                    "has no request type, so no customer sees a reply to " + Json.text(issue.json(), "key")
                            + ". Give the issue a request type, or leave a note.");
        }
    }
}
