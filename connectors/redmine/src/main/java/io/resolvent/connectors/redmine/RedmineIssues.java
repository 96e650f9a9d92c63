package io.resolvent.connectors.redmine;

import io.resolvent.connectors.ConnectorException;
import io.resolvent.connectors.FailureKind;
import io.resolvent.connectors.TicketRef;
import io.resolvent.connectors.http.Json;
import tools.jackson.databind.JsonNode;

/** Reads issues. Thread-safe. */
record RedmineIssues(String name, RedmineApi api, RedmineAccount account) {

    /** The issue as it is; NOT_FOUND for one of another system or an id that is no number. */
    RedmineIssue read(TicketRef ref) {
        if (!ref.system().equals(name) || !ref.id().matches("[0-9]{1,18}")) {
            throw new ConnectorException(
                    FailureKind.NOT_FOUND,
                    ref.toString(),
                    "is not a ticket of " + name + ". Nothing to do for this ticket.");
        }
        account.self();
        JsonNode json = api.issue(ref.id(), ref).json().path("issue");
        if (!Json.text(json, "id").equals(ref.id()) || !json.path("journals").isArray()) {
            throw Json.malformed(ref.toString(), "an issue was expected");
        }
        RedmineIssue issue = RedmineIssue.of(ref, json);
        issue.version();
        return issue;
    }
}
