package io.resolvent.connectors.jira;

import io.resolvent.connectors.ConnectorException;
import io.resolvent.connectors.FailureKind;
import io.resolvent.connectors.Receipt;
import io.resolvent.connectors.WriteRequest;
import io.resolvent.connectors.http.Json;
import java.time.Instant;
import java.util.Optional;

/** Makes changes to an issue's own properties, and sees that they came about: Jira answers them with nothing. Thread-safe. */
record JiraEditing(JiraEdits edits, JiraActivities activities) {

    private static final String NOTHING_TO_DO = "unchanged";

    Receipt make(WriteRequest request, JiraIssue issue) {
        JiraEdit edit = edits.of(request, issue);
        if (edit.isThere().test(issue)) {
            return new Receipt(request.id(), NOTHING_TO_DO, true, issue.version());
        }
        edit.sending().run();
        JiraActivity after = activities.readBack(request.ref(), edit.what());
        if (!edit.isThere().test(after.issue())) {
            throw new ConnectorException(
                    FailureKind.REJECTED,
                    request.ref().toString(),
                    edit.what() + " was accepted, but is not as wanted; the status is '"
                            + Json.text(after.issue().status(), "name")
                            + "'. Look at the project's workflow and automation rules.");
        }
        Instant since = JiraActivities.decidedAt(request);
        String change =
                after.ownChange(since, edit.inHistory()).orElse(after.issue().version());
        return new Receipt(request.id(), change, false, after.versionFor(since));
    }

    /** Our own change of that property since the decision, if the issue still is as wanted. */
    Optional<Receipt> find(WriteRequest request) {
        JiraActivity activity = activities.read(request.ref());
        Instant since = JiraActivities.decidedAt(request);
        JiraEdit edit = edits.of(request, activity.issue());
        return activity.ownChange(since, edit.inHistory())
                .filter(change -> edit.isThere().test(activity.issue()))
                .map(change -> new Receipt(request.id(), change, true, activity.versionFor(since)));
    }
}
