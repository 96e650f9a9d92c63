package io.resolvent.agent.retrieval;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Puts forward documents of the sections that a question is about: documents that are needed together are mostly filed
 * together (cluster hypothesis: van Rijsbergen, Information Retrieval, 1979, chapter 3). A section is all candidates with an
 * equal label; how well it fits is the mean of its three best scores, so one stray hit does not make a section. Pure.
 */
final class Sections {

    private static final int BEST = 3;
    private static final double SHARE = 0.1;

    private final Map<Map.Entry<String, String>, List<Double>> scores = new HashMap<>();
    private double bestFit;

    private Sections(List<Candidate> candidates) {
        for (Candidate candidate : candidates) {
            for (Map.Entry<String, String> label : candidate.passage().labels().entrySet()) {
                scores.computeIfAbsent(label, any -> new ArrayList<>()).add(candidate.score());
            }
        }
        scores.values().forEach(all -> all.sort(Comparator.reverseOrder()));
        for (Candidate candidate : candidates) {
            bestFit = Math.max(bestFit, fit(candidate));
        }
    }

    /** The same candidates, best first, each with up to a tenth more for its sections. */
    static List<Candidate> raised(List<Candidate> candidates) {
        Sections sections = new Sections(candidates);
        return candidates.stream()
                .map(candidate -> candidate.scored(candidate.score() + SHARE * sections.share(candidate)))
                .sorted(Candidate.ORDER)
                .toList();
    }

    private double share(Candidate candidate) {
        return bestFit <= 0 ? 0 : fit(candidate) / bestFit;
    }

    /** A document without labels is a section of its own. */
    private double fit(Candidate candidate) {
        return candidate.passage().labels().entrySet().stream()
                .mapToDouble(label -> fit(scores.getOrDefault(label, List.of())))
                .average()
                .orElse(fit(List.of(candidate.score())));
    }

    private static double fit(List<Double> scores) {
        return scores.stream().limit(BEST).mapToDouble(s -> s).sum() / BEST;
    }
}
