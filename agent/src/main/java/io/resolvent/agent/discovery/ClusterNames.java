package io.resolvent.agent.discovery;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Names clusters by the terms that set them apart: the share of its questions that have a term, times
 * {@code ln(1 + average cluster size / questions with the term)} (class-based TF-IDF: Grootendorst, BERTopic, 2022).
 */
final class ClusterNames {

    private static final int MOST_WORDS = 3;
    private static final int FEWEST_WORDS = 2;
    /** A pair stands for both its words when it says this much of what the better one says. */
    private static final double PAIR_BONUS = 1.6;
    /** A further term is as good as nothing below this part of the first one's weight. */
    private static final double LEAST = 0.25;

    private ClusterNames() {}

    /**
     * @param clusters the questions of each cluster
     * @param taken names that must not be given, changed: the given ones are added
     */
    static List<String> of(List<List<String>> clusters, Set<String> taken) {
        List<Map<String, Integer>> counts =
                clusters.stream().map(ClusterNames::count).toList();
        Map<String, Integer> all = new HashMap<>();
        counts.forEach(one -> one.forEach((term, count) -> all.merge(term, count, Integer::sum)));
        double average = clusters.stream().mapToInt(List::size).average().orElse(0);
        List<String> names = new ArrayList<>();
        for (int c = 0; c < clusters.size(); c++) {
            int size = clusters.get(c).size();
            List<Weighted> weighted = counts.get(c).entrySet().stream()
                    .map(e -> new Weighted(
                            e.getKey(),
                            weight(e.getKey(), e.getValue(), size, average, all.getOrDefault(e.getKey(), 1))))
                    .sorted(Comparator.comparingDouble((Weighted w) -> -w.weight())
                            .thenComparing(Weighted::term))
                    .toList();
            String name = free(name(weighted), weighted, taken);
            taken.add(name);
            names.add(name);
        }
        return names;
    }

    private static Map<String, Integer> count(List<String> questions) {
        Map<String, Integer> counts = new HashMap<>();
        questions.forEach(question -> Terms.of(question).forEach(term -> counts.merge(term, 1, Integer::sum)));
        return counts;
    }

    private static double weight(String term, int count, int size, double average, int everywhere) {
        double weight = (double) count / size * Math.log(1 + average / everywhere);
        return term.contains(" ") ? PAIR_BONUS * weight : weight;
    }

    private static String name(List<Weighted> weighted) {
        List<String> words = new ArrayList<>();
        Set<String> stems = new HashSet<>();
        double first = weighted.isEmpty() ? 0 : weighted.getFirst().weight();
        for (Weighted one : weighted) {
            List<String> fresh = List.of(one.term().split(" "));
            boolean repeats = fresh.stream().anyMatch(word -> stems.contains(stem(word)));
            boolean weak = words.size() >= FEWEST_WORDS && one.weight() < LEAST * first;
            if (!repeats && !weak && words.size() + fresh.size() <= MOST_WORDS) {
                words.addAll(fresh);
                fresh.forEach(word -> stems.add(stem(word)));
            }
            if (words.size() == MOST_WORDS) {
                break;
            }
        }
        return words.isEmpty() ? "other questions" : String.join(" ", words);
    }

    /** With one more word, or else a number, when the name is taken. */
    private static String free(String name, List<Weighted> weighted, Set<String> taken) {
        if (!taken.contains(name)) {
            return name;
        }
        for (Weighted one : weighted) {
            String longer = name + " " + one.term();
            if (!one.term().contains(" ") && !name.contains(one.term()) && !taken.contains(longer)) {
                return longer;
            }
        }
        int number = 2;
        while (taken.contains(name + " " + number)) {
            number++;
        }
        return name + " " + number;
    }

    private static String stem(String word) {
        return word.length() > 4 && word.endsWith("s") ? word.substring(0, word.length() - 1) : word;
    }

    private record Weighted(String term, double weight) {}
}
