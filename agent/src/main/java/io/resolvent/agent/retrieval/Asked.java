package io.resolvent.agent.retrieval;

import io.resolvent.agent.intent.Intent;
import java.time.Instant;
import java.util.Map;
import java.util.Set;

/**
 * One question on its way through the pools.
 *
 * @param said what the store says of ticket and requester, by dimension
 * @param context the same, as it says it
 */
record Asked(
        String question,
        float[] vector,
        String language,
        Intent intent,
        Instant knownBefore,
        Map<String, Set<String>> said,
        Map<String, String> context,
        Neighbours neighbours) {

    /** How sure the intent is, 0 for a stranger. */
    double certainty() {
        return intent.familiar() ? intent.probability() : 0;
    }

    boolean admits(Condition condition) {
        Set<String> values = said.getOrDefault(condition.dimension(), Set.of());
        return values.isEmpty() || condition.holdsFor(values);
    }

    boolean knows(Condition condition) {
        return said.containsKey(condition.dimension());
    }
}
