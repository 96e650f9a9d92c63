package io.resolvent.connectors.jira;

import io.resolvent.connectors.ConnectorException;
import io.resolvent.connectors.FailureKind;
import io.resolvent.connectors.TicketRef;
import io.resolvent.connectors.http.Json;
import io.resolvent.connectors.http.StoreResponse;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;

/** Reads issue records directly, never through the search, which lags behind. Thread-safe. */
record JiraIssues(String name, JiraApi api) {

    /** The issue as it is. NOT_FOUND for one of another system, or an id that is no number. */
    JiraIssue read(TicketRef ref) {
        return read(ref, api::issue);
    }

    /** The same with its latest changes. */
    JiraIssue readWithChanges(TicketRef ref) {
        return read(ref, api::issueWithChanges);
    }

    private JiraIssue read(TicketRef ref, Function<TicketRef, StoreResponse> call) {
        if (!ref.system().equals(name) || !ref.id().matches("[0-9]{1,18}")) {
            throw new ConnectorException(
                    FailureKind.NOT_FOUND,
                    ref.toString(),
                    "is not a ticket of " + name + ", whose ids are the numbers of issues, not their keys. "
                            + "Nothing to do for this ticket.");
        }
        JsonNode json = call.apply(ref).json();
        JiraIssue issue = new JiraIssue(ref, json);
        if (!Json.text(json, "id").equals(ref.id()) || !issue.status().isObject()) {
            throw Json.malformed(ref.toString(), "an issue was expected");
        }
        issue.updated();
        issue.created();
        return issue;
    }
}
