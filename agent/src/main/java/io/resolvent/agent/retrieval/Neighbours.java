package io.resolvent.agent.retrieval;

import io.resolvent.ingestion.index.Passage;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Resolved tickets like the one asked about, nearest first, and what they were answered with. Immutable.
 *
 * @param tickets each found by its question
 * @param shares by document, 0 to 1: the weighted share of the neighbours that were answered with it
 */
record Neighbours(List<Found> tickets, Map<String, Double> shares) {

    private static final double FAR = 0.6;
    private static final double DOUBT = 0.1;

    static Neighbours none() {
        return new Neighbours(List.of(), Map.of());
    }

    static Neighbours of(List<Found> tickets, PastUse uses) {
        Map<String, Double> weights = new HashMap<>();
        double all = DOUBT;
        for (Found ticket : tickets) {
            double near = Math.max(0, (ticket.similarity() - FAR) / (1 - FAR));
            double weight = near * near;
            if (!uses.of(ticket.passage().source()).isEmpty()) {
                all += weight;
                uses.of(ticket.passage().source()).forEach(key -> weights.merge(key, weight, Double::sum));
            }
        }
        double total = all;
        weights.replaceAll((key, weight) -> weight / total);
        return new Neighbours(List.copyOf(tickets), Map.copyOf(weights));
    }

    double share(Passage passage) {
        return shares.getOrDefault(PastUse.key(passage), 0.0);
    }
}
