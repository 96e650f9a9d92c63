package io.resolvent.agent.retrieval;

import io.resolvent.ingestion.index.Hit;
import io.resolvent.ingestion.index.Passage;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Fuses a keyword and a vector search into one ranking of documents. Each list's scores are brought to 0..1: cosines as
 * they are, above {@link #FAR}; keyword scores relative to the best. What one list does not know gets the least score that
 * list would give. The sum is convex, which beats reciprocal ranks where scores mean something (Bruch, Gai, Ingber: An
 * Analysis of Fusion Functions for Hybrid Retrieval, 2023). Every document counts by its best passage. Pure; ties by
 * passage id.
 *
 * @param meaning the share of the vector search, 0 to 1
 */
record Fusion(double meaning) {

    /** Cosines of texts that have nothing to do with each other lie below. */
    static final double FAR = 0.4;

    List<Found> fuse(List<Hit> words, List<Hit> vectors) {
        double bestWords = words.stream().mapToDouble(Hit::score).max().orElse(0);
        double leastWords = words.stream().mapToDouble(Hit::score).min().orElse(0);
        double leastCosine = vectors.stream().mapToDouble(Hit::score).min().orElse(FAR);
        Map<String, Passage> passages = new LinkedHashMap<>();
        Map<String, Double> byWords = new LinkedHashMap<>();
        Map<String, Double> byVector = new LinkedHashMap<>();
        collect(words, passages, byWords);
        collect(vectors, passages, byVector);
        Map<String, Found> bestOfDocument = new LinkedHashMap<>();
        for (Passage passage : passages.values()) {
            double cosine = byVector.getOrDefault(passage.id(), leastCosine);
            double keyword = byWords.getOrDefault(passage.id(), leastWords / 2);
            double share = bestWords > 0 ? keyword / bestWords : 0;
            double score = meaning * closeness(cosine) + (1 - meaning) * share;
            bestOfDocument.merge(passage.source(), new Found(passage, score, cosine), Fusion::better);
        }
        return bestOfDocument.values().stream().sorted(ORDER).toList();
    }

    private static final Comparator<Found> ORDER = Comparator.comparingDouble(Found::score)
            .reversed()
            .thenComparing(found -> found.passage().id());

    private static Found better(Found a, Found b) {
        return ORDER.compare(a, b) <= 0 ? a : b;
    }

    private static double closeness(double cosine) {
        return Math.clamp((cosine - FAR) / (1 - FAR), 0, 1);
    }

    private static void collect(List<Hit> hits, Map<String, Passage> passages, Map<String, Double> scores) {
        for (Hit hit : hits) {
            passages.putIfAbsent(hit.passage().id(), hit.passage());
            scores.put(hit.passage().id(), hit.score());
        }
    }
}
