package io.resolvent.connectors.redmine;

import io.resolvent.connectors.Receipt;
import io.resolvent.connectors.WriteRequest;
import java.util.List;
import java.util.Optional;

/**
 * Finds our own effect in what happened to an issue after the version that it was decided on. Thread-safe.
 */
record RedmineEffects(RedmineAccount account) {

    /** The entry of the history that made the change. */
    Optional<RedmineJournal> find(RedmineChange change, WriteRequest request, RedmineIssue issue) {
        String self = account.self().id();
        return after(request, issue).stream()
                .filter(journal -> journal.author().equals(self) && change.isMadeBy(journal))
                .findFirst();
    }

    /**
     * The receipt goes on from the issue as it is. When somebody else did something meanwhile it goes on from a version that
     * the issue never has, so that the next write is a conflict and what they did is read first.
     */
    Receipt receipt(RedmineJournal effect, WriteRequest request, RedmineIssue issue, boolean adopted) {
        String self = account.self().id();
        List<RedmineJournal> after = after(request, issue);
        boolean alone = after.stream().allMatch(journal -> journal.author().equals(self));
        String ours = new RedmineVersion(effect.created(), 0).toString();
        return new Receipt(request.id(), effect.id(), adopted, alone ? issue.version() : ours);
    }

    private static List<RedmineJournal> after(WriteRequest request, RedmineIssue issue) {
        return issue.after(
                RedmineVersion.parse(request.expectedVersion(), request.ref().toString()));
    }
}
