package io.resolvent.evaluation.intents;

import io.resolvent.agent.intent.Intent;
import io.resolvent.agent.intent.LikelyIntent;
import io.resolvent.evaluation.files.Labels;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A ticket, what was made of it, and what people say.
 *
 * @param intent as told, refused or not by how many unfamiliar tickets come in
 * @param plain the same before those were looked at: what the bound was proven on
 * @param several all its intents; empty when the history never has several
 */
record Classified(
        String id, String question, Intent intent, Intent plain, Optional<List<LikelyIntent>> several, Labels labels) {

    boolean isRight() {
        return !labels.outOfScope()
                && !labels.intent().isEmpty()
                && intent.label().equals(labels.intent());
    }

    /** The intents told, when several are asked for. */
    Optional<List<String>> intents() {
        return several.map(all -> all.stream().map(LikelyIntent::label).toList());
    }

    /** What was told beside what people gave, where both are lists. */
    Optional<SeveralScore.Case> severalCase() {
        return labels.intents().flatMap(given -> several.map(all -> new SeveralScore.Case(told(all), given)));
    }

    private static Set<String> told(List<LikelyIntent> several) {
        return several.stream().map(LikelyIntent::label).collect(Collectors.toSet());
    }
}
