package io.resolvent.connectors.redmine;

import io.resolvent.connectors.Action;
import io.resolvent.connectors.ConnectorException;
import io.resolvent.connectors.FailureKind;
import io.resolvent.connectors.Manifest;
import io.resolvent.connectors.Receipt;
import io.resolvent.connectors.TicketRef;
import io.resolvent.connectors.TicketWriter;
import io.resolvent.connectors.WriteRequest;
import io.resolvent.connectors.http.Undeclared;
import java.util.Optional;

/**
 * Writes to issues. Redmine answers 204 to a change that it did not make, so the issue is read again and only what its
 * history says counts. Thread-safe.
 */
record RedmineWriter(
        Manifest manifest,
        RedmineApi api,
        RedmineIssues issues,
        RedmineRights rights,
        RedmineWords words,
        RedmineEffects effects,
        RedmineLinks links)
        implements TicketWriter {

    @Override
    public Receipt apply(WriteRequest request) {
        Undeclared.require(manifest, request.action().needs(), request.ref().toString());
        RedmineIssue issue = issues.read(request.ref());
        requireVersion(issue, request.expectedVersion());
        if (request.action() instanceof Action.LinkTicket link) {
            return links.apply(link, request, issue);
        }
        RedmineChange change = words.change(request, issue);
        if (change.isIn(issue)) {
            return new Receipt(request.id(), issue.version(), true, issue.version());
        }
        requirePossible(change, issue);
        api.update(request.ref().id(), change.values(), request.ref());
        return receipt(change, request, RedmineReadBack.of(issues, request.ref()));
    }

    @Override
    public Optional<Receipt> find(WriteRequest request) {
        Undeclared.require(manifest, request.action().needs(), request.ref().toString());
        RedmineIssue issue = issues.read(request.ref());
        if (request.action() instanceof Action.LinkTicket link) {
            return links.found(link, request, issue, true);
        }
        return effects.find(words.change(request, issue), request, issue)
                .map(journal -> effects.receipt(journal, request, issue, true));
    }

    private static void requireVersion(RedmineIssue issue, String expected) {
        if (!issue.version().equals(expected)) {
            throw new ConnectorException(
                    FailureKind.CONFLICT,
                    issue.ref().toString(),
                    "is at version " + issue.version() + ", not " + expected + ". Read it again and decide anew.");
        }
    }

    /** What Redmine would leave out in silence is refused before anything is sent. */
    private void requirePossible(RedmineChange change, RedmineIssue issue) {
        if (change instanceof RedmineChange.Note) {
            rights.requirePrivateNotes(issue);
        }
        change.status()
                .filter(status -> !status.equals(issue.status()) && !issue.allows(status))
                .ifPresent(status -> {
                    throw rejected(
                            issue.ref(),
                            "the workflow does not let our account set status " + status
                                    + ", nothing was sent. Allow the transition for its role.");
                });
    }

    private Receipt receipt(RedmineChange change, WriteRequest request, RedmineIssue after) {
        TicketRef ref = request.ref();
        RedmineJournal effect = effects.find(change, request, after)
                .orElseThrow(() -> rejected(
                        ref,
                        "Redmine answered and changed nothing. Look at the workflow's read-only fields"
                                + " and at the rights of our account."));
        if (change instanceof RedmineChange.Note && !effect.isPrivate()) {
            throw rejected(ref, "note " + effect.id() + " is PUBLIC. Make it private or delete it now.");
        }
        if (change.status().filter(status -> !after.status().equals(status)).isPresent()) {
            throw rejected(ref, "entry " + effect.id() + " is there, but the status did not change with it.");
        }
        return effects.receipt(effect, request, after, false);
    }

    private static ConnectorException rejected(TicketRef ref, String why) {
        return new ConnectorException(FailureKind.REJECTED, ref.toString(), why);
    }
}
