package io.resolvent.evaluation.decisions;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What is right for a ticket; for scoring only.
 *
 * @param expect the best choice
 * @param allowed all choices that will do, the best among them
 * @param forbidden no text sent to the customer may match
 * @param documents ids of the documents that answer it
 */
record Expectation(
        Choice expect,
        Set<Choice> allowed,
        List<Pattern> forbidden,
        Set<String> documents,
        String category,
        Half half) {

    Expectation {
        Set<Choice> all = EnumSet.of(expect);
        all.addAll(allowed);
        allowed = Set.copyOf(all);
        forbidden = List.copyOf(forbidden);
        documents = Set.copyOf(documents);
    }

    /** May be answered without a person. */
    boolean mayBeAnswered() {
        return allowed.contains(Choice.AUTO);
    }

    /** Nothing but a hand-off will do. */
    boolean isForPeopleAlone() {
        return allowed.equals(Set.of(Choice.ESCALATE));
    }
}
