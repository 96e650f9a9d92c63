package io.resolvent.agent.intent;

import io.resolvent.agent.intent.IntentModel.Heads;
import java.util.List;

/**
 * What takes time to learn; all else of a model follows from the examples at once.
 *
 * @param familiar held-out questions as they are
 * @param leftOut held-out questions whose own intent was taken away
 * @param strangers questions that are known to be of no intent
 */
record Fitted(Heads heads, Mixture mixture, List<Signals> familiar, List<Signals> leftOut, List<Signals> strangers) {

    Familiarity familiarity() {
        return Familiarity.fit(familiar, leftOut, strangers);
    }
}
