package io.resolvent.connectors.redmine;

import io.resolvent.connectors.ConnectorException;
import io.resolvent.connectors.FailureKind;
import java.time.DateTimeException;
import java.time.Instant;

/**
 * A ticket's version: the second of its last update and, when more than one thing happened in it or after it, how many.
 * Redmine's times are whole seconds, and a relation is noted without a new time.
 */
record RedmineVersion(Instant second, int events) {

    static RedmineVersion parse(String text, String subject) {
        String[] parts = text.split("/", -1);
        try {
            return new RedmineVersion(Instant.parse(parts[0]), parts.length < 2 ? 1 : Integer.parseInt(parts[1]));
        } catch (DateTimeException | NumberFormatException e) {
            throw new ConnectorException(
                    FailureKind.CONFLICT, subject, "'" + text + "' is no version of a ticket. Read it again.");
        }
    }

    @Override
    public String toString() {
        return events == 1 ? second.toString() : second + "/" + events;
    }
}
