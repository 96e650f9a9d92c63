package io.resolvent.evaluation.decisions;

import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A case and what was decided for it.
 *
 * @param cited documents that the reply cites, those behind cited macros among them
 */
record Judged(Case ticket, Outcome outcome, Set<String> cited) {

    /** @param behind the document that a macro stands for, by macro */
    static Judged of(Case ticket, Outcome outcome, Map<String, String> behind) {
        Set<String> cited = outcome.sources().stream()
                .flatMap(source -> Optional.ofNullable(behind.get(source)).stream())
                .collect(Collectors.toSet());
        cited.addAll(outcome.sources());
        return new Judged(ticket, outcome, Set.copyOf(cited));
    }

    /** Answered, though only a person may, or nobody should. */
    boolean isWronglyResolved() {
        return outcome.isResolved() && !expectation().mayBeAnswered();
    }

    /** The customer would have read what must not be said. */
    boolean saysForbidden() {
        return outcome.isResolved() && hasForbiddenText();
    }

    /** One of the choices that will do. */
    boolean isAllowed() {
        return expectation().allowed().stream().anyMatch(this::does);
    }

    boolean isExpected() {
        return does(expectation().expect());
    }

    boolean wants(Choice choice) {
        return expectation().expect() == choice;
    }

    /** Answered at once from a document that answers it. */
    boolean isAnsweredRightly() {
        return outcome.isResolved() && isFromTheRightSource();
    }

    /** The reply, sent or not, may be sent as it is. */
    boolean isReadyToSend() {
        return expectation().mayBeAnswered() && isFromTheRightSource() && !hasForbiddenText();
    }

    Expectation expectation() {
        return ticket.expectation();
    }

    private boolean isFromTheRightSource() {
        return expectation().documents().isEmpty()
                || !Collections.disjoint(cited, expectation().documents());
    }

    private boolean hasForbiddenText() {
        return !outcome.reply().isEmpty()
                && expectation().forbidden().stream()
                        .anyMatch(pattern -> pattern.matcher(outcome.reply()).find());
    }

    private boolean does(Choice choice) {
        return outcome.decision().equals(choice.decision());
    }
}
