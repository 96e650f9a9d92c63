package io.resolvent.evaluation.intents;

import io.resolvent.agent.intent.Example;
import io.resolvent.agent.intent.Intent;
import io.resolvent.agent.intent.IntentModel;
import io.resolvent.agent.intent.LikelyIntent;
import io.resolvent.agent.intent.SeveralIntents;
import io.resolvent.agent.intent.Strangers;
import java.util.List;
import java.util.Optional;

/**
 * What the history taught: about tickets with one intent, about tickets with several, or both.
 *
 * @param one empty when no ticket of the history is labelled with one intent
 * @param several empty when no ticket of the history is labelled with a list of intents
 */
record Taught(Optional<IntentModel> one, Optional<SeveralIntents> several) {

    int intents() {
        return one.map(IntentModel::labels)
                .or(() -> several.map(SeveralIntents::labels))
                .map(List::size)
                .orElse(0);
    }

    String fingerprint() {
        return one.map(IntentModel::fingerprint)
                .or(() -> several.map(SeveralIntents::fingerprint))
                .orElse("nothing learned");
    }

    /** The one intent, or the most probable of several. */
    Intent classify(String text, float[] vector) {
        if (text.isBlank()) {
            return Intent.unknown();
        }
        return one.map(model -> model.classify(text, vector))
                .or(() -> several(text, vector).map(Taught::best))
                .orElseGet(Intent::unknown);
    }

    /** As if this intent had never been learned; empty when it was not. */
    Optional<Intent> classifyWithout(String text, float[] vector, String label) {
        return text.isBlank() ? Optional.empty() : one.flatMap(model -> model.classifyWithout(text, vector, label));
    }

    /** The same, telling strangers better with the help of reviewed questions that nothing was learned from. */
    Taught reviewed(List<Example> familiar) {
        return new Taught(one.map(model -> model.reviewed(familiar)), several);
    }

    /** The same, where this share of the tickets is of no learned intent. */
    Taught under(Strangers share) {
        return new Taught(one.map(model -> model.under(share)), several);
    }

    /** All intents, the most probable first. */
    Optional<List<LikelyIntent>> several(String text, float[] vector) {
        return several.map(model -> text.isBlank() ? List.of() : model.of(text, vector));
    }

    private static Intent best(List<LikelyIntent> likely) {
        if (likely.isEmpty()) {
            return Intent.unknown();
        }
        LikelyIntent best = likely.getFirst();
        String second = likely.size() > 1 ? likely.get(1).label() : "";
        return new Intent(best.label(), best.probability(), second, 1 - best.probability(), true);
    }
}
