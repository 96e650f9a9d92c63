package io.resolvent.agent.retrieval;

import io.resolvent.ingestion.index.Hit;
import io.resolvent.ingestion.index.Passage;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Fuses keyword and vector searches into one ranking of documents. Each list's scores are brought to 0..1: cosines as they
 * are, above {@link #FAR}; keyword scores relative to the best. What one list does not know gets the least score that list
 * would give. The sum is convex, which beats reciprocal ranks where scores mean something (Bruch, Gai, Ingber: An Analysis
 * of Fusion Functions for Hybrid Retrieval, 2023). Every document counts by its best passage. Pure; ties by passage id.
 *
 * @param meaning the share of the vector search, 0 to 1
 * @param feedback the share of words that came from the first documents found, among all words, 0 to 1
 */
record Fusion(double meaning, double feedback) {

    /** Cosines of texts that have nothing to do with each other lie below. */
    static final double FAR = 0.4;

    static final Comparator<Found> ORDER = Comparator.comparingDouble(Found::score)
            .reversed()
            .thenComparing(found -> found.passage().id());

    List<Found> fuse(List<Hit> words, List<Hit> vectors) {
        return fuse(words, words, vectors);
    }

    /** @param expanded what the words of the first documents found; {@code words} again when there was no such search */
    List<Found> fuse(List<Hit> words, List<Hit> expanded, List<Hit> vectors) {
        Shares asked = new Shares(words);
        Shares added = new Shares(expanded);
        double leastCosine = vectors.stream().mapToDouble(Hit::score).min().orElse(FAR);
        Map<String, Passage> passages = new LinkedHashMap<>();
        Map<String, Double> cosines = new LinkedHashMap<>();
        List.of(words, expanded, vectors)
                .forEach(list ->
                        list.forEach(hit -> passages.putIfAbsent(hit.passage().id(), hit.passage())));
        vectors.forEach(hit -> cosines.put(hit.passage().id(), hit.score()));
        Map<String, Found> bestOfDocument = new LinkedHashMap<>();
        for (Passage passage : passages.values()) {
            double cosine = cosines.getOrDefault(passage.id(), leastCosine);
            double share = asked.of(passage);
            double wording = (1 - feedback) * share + feedback * added.of(passage);
            double score = meaning * closeness(cosine) + (1 - meaning) * wording;
            bestOfDocument.merge(passage.source(), new Found(passage, score, cosine, share), Fusion::better);
        }
        return bestOfDocument.values().stream().sorted(ORDER).toList();
    }

    private static Found better(Found a, Found b) {
        return ORDER.compare(a, b) <= 0 ? a : b;
    }

    /** A cosine, stretched to 0..1. */
    static double closeness(double cosine) {
        return Math.clamp((cosine - FAR) / (1 - FAR), 0, 1);
    }

    /** The scores of one keyword search relative to its best. */
    private static final class Shares {

        private final Map<String, Double> scores = new LinkedHashMap<>();
        private final double best;
        private final double unknown;

        Shares(List<Hit> hits) {
            hits.forEach(hit -> scores.put(hit.passage().id(), hit.score()));
            best = hits.stream().mapToDouble(Hit::score).max().orElse(0);
            unknown = hits.stream().mapToDouble(Hit::score).min().orElse(0) / 2;
        }

        double of(Passage passage) {
            return best > 0 ? scores.getOrDefault(passage.id(), unknown) / best : 0;
        }
    }
}
