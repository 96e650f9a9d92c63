package io.resolvent.connectors.redmine;

import io.resolvent.connectors.Action;
import io.resolvent.connectors.ConnectorException;
import io.resolvent.connectors.FailureKind;
import io.resolvent.connectors.Receipt;
import io.resolvent.connectors.WriteRequest;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Relates issues with each other. Thread-safe. */
record RedmineLinks(RedmineApi api, RedmineIssues issues) {

    private static final Set<String> TYPES =
            Set.of("relates", "duplicates", "duplicated", "blocks", "blocked", "precedes", "follows");

    /** A relation that is there already is adopted, whatever its type: Redmine has one between two issues. */
    Receipt apply(Action.LinkTicket link, WriteRequest request, RedmineIssue issue) {
        if (!link.other().system().equals(api.name()) || !link.other().id().matches("[0-9]{1,18}")) {
            throw new ConnectorException(
                    FailureKind.REJECTED,
                    issue.ref().toString(),
                    link.other() + " is not in this Redmine. Name it in a note instead.");
        }
        Optional<Receipt> there = found(link, request, issue, true);
        if (there.isPresent()) {
            return there.get();
        }
        api.relate(issue.ref().id(), link.other().id(), type(link.relation()), issue.ref());
        return found(link, request, RedmineReadBack.of(issues, issue.ref()), false)
                .orElseThrow(() -> new ConnectorException(
                        FailureKind.UNKNOWN_OUTCOME,
                        issue.ref().toString(),
                        "the relation was answered, but it is not there. Look at both issues."));
    }

    Optional<Receipt> found(Action.LinkTicket link, WriteRequest request, RedmineIssue issue, boolean adopted) {
        return issue.relationWith(link.other().id())
                .map(number -> new Receipt(request.id(), "relation " + number, adopted, issue.version()));
    }

    private static String type(String relation) {
        String word = relation.strip().toLowerCase(Locale.ROOT);
        if (TYPES.contains(word)) {
            return word;
        }
        return word.startsWith("duplicate") ? "duplicates" : "relates";
    }
}
