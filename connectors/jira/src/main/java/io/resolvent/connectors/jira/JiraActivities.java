package io.resolvent.connectors.jira;

import io.resolvent.connectors.ConnectorException;
import io.resolvent.connectors.FailureKind;
import io.resolvent.connectors.TicketRef;
import io.resolvent.connectors.WriteRequest;
import io.resolvent.connectors.http.Json;
import java.time.DateTimeException;
import java.time.Instant;

/** Reads what happened on issues. Thread-safe. */
record JiraActivities(JiraApi api, JiraAccount account, JiraIssues issues) {

    JiraActivity read(TicketRef ref) {
        JiraIssue issue = issues.readWithChanges(ref);
        return new JiraActivity(issue, Json.rows(api.comments(ref, 0, "-created"), "comments"), account.id());
    }

    /** The same after something was written, which may be there even when this fails. */
    JiraActivity readBack(TicketRef ref, String written) {
        try {
            return read(ref);
        } catch (ConnectorException e) {
            throw new ConnectorException(
                    FailureKind.UNKNOWN_OUTCOME,
                    ref.toString(),
                    written + " was sent, but the ticket could not be read back: " + e.getMessage());
        }
    }

    /** The time of the version that a write was decided on. */
    static Instant decidedAt(WriteRequest request) {
        try {
            return Instant.parse(request.expectedVersion());
        } catch (DateTimeException e) {
            return Instant.EPOCH;
        }
    }
}
