package io.resolvent.connectors.redmine;

import io.resolvent.connectors.ConnectorException;
import io.resolvent.connectors.FailureKind;
import io.resolvent.connectors.TicketRef;

/** Reads an issue after a write; when that fails the outcome is unknown. */
final class RedmineReadBack {

    private RedmineReadBack() {}

    static RedmineIssue of(RedmineIssues issues, TicketRef ref) {
        try {
            return issues.read(ref);
        } catch (ConnectorException e) {
            throw new ConnectorException(
                    FailureKind.UNKNOWN_OUTCOME,
                    ref.toString(),
                    "the change was answered, but could not be read back. Cause: " + e.getMessage(),
                    e);
        }
    }
}
