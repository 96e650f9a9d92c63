package io.resolvent.evaluation.bench;

import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * What was measured, all in one run on one machine.
 *
 * @param embeddingsPerSecond raw: the questions of the same resolved tickets, all cores, no cache
 * @param ingestedPerSecond resolved tickets through the whole of ingestion (read, clean, redact, fold, store, embed,
 *     index), nothing cached
 * @param embeddingMillis one short text, one caller
 * @param decisionMillis one ticket from reading to the decision, one caller, nothing cached
 * @param stepMillis the mean of each step of a decision
 * @param learnSeconds learning classifier and bounds from vectors that are cached
 */
record BenchResult(
        int tickets,
        int resolvedTickets,
        double embeddingsPerSecond,
        double ingestedPerSecond,
        double embeddingMillis,
        double decisionMillis,
        Map<String, Double> stepMillis,
        double learnSeconds) {

    /** The share of the raw embedding rate that ingestion reaches. */
    double ingestShare() {
        return ingestedPerSecond / embeddingsPerSecond;
    }

    /** A decision's cost as a multiple of one embedding. */
    double decisionPerEmbedding() {
        return decisionMillis / embeddingMillis;
    }

    String table() {
        StringBuilder table = new StringBuilder();
        line(table, "raw embedding rate", embeddingsPerSecond, "texts/s");
        line(table, "ingest rate", ingestedPerSecond, "tickets/s");
        line(table, "ingest as a share of raw embedding", 100 * ingestShare(), "%");
        line(table, "one embedding", embeddingMillis, "ms");
        line(table, "one decision", decisionMillis, "ms");
        line(table, "decision as a multiple of one embedding", decisionPerEmbedding(), "x");
        new TreeMap<>(stepMillis).forEach((step, millis) -> line(table, "  " + step, millis, "ms"));
        line(table, "learning classifier and bounds", learnSeconds, "s");
        return table.toString().stripTrailing();
    }

    private static void line(StringBuilder table, String what, double value, String unit) {
        table.append(String.format(Locale.ROOT, "%-42s %10.2f %s%n", what, value, unit));
    }
}
