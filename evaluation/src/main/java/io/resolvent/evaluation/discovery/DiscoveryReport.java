package io.resolvent.evaluation.discovery;

import java.util.List;
import java.util.Locale;

/**
 * How well intents were found with all labels hidden.
 *
 * @param tickets of the history that have a label
 * @param labels different ones
 * @param intents found
 * @param placed tickets that were given an intent
 * @param agreement with the labels, over all tickets; those not placed count as one more cluster
 * @param millis finding took, vectors aside
 * @param found the largest first
 */
record DiscoveryReport(
        int tickets, int labels, int intents, int placed, Agreement agreement, long millis, List<Found> found) {

    /**
     * One found intent.
     *
     * @param label most frequent among its tickets
     * @param share of its tickets with that label
     */
    record Found(String id, String name, String origin, int tickets, String label, double share, String example) {}

    String text() {
        return String.format(
                Locale.ROOT,
                "discovery: %,d tickets with %,d hidden labels, %,d intents found in %,d ms%n"
                        + "  given an intent     %.1f %%%n  mutual information  %.3f%n  adjusted Rand       %.3f%n"
                        + "  cluster accuracy    %.1f %%%n  right once named    %.1f %%",
                tickets,
                labels,
                intents,
                millis,
                100.0 * placed / Math.max(1, tickets),
                agreement.mutualInformation(),
                agreement.adjustedRand(),
                100 * agreement.accuracy(),
                100 * agreement.purity());
    }
}
