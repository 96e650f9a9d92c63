package io.resolvent.agent.retrieval;

import io.resolvent.ingestion.index.Hit;
import io.resolvent.ingestion.index.Passage;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Words for a second search, from the first documents of the first one: those that are frequent there and rare among all
 * candidates (pseudo-relevance feedback; Lavrenko and Croft: Relevance-Based Language Models, 2001, in the form RM3 of
 * Abdul-Jaleel and others, 2004). Needs no statistics of the index, so it is the same for every index. Pure.
 */
final class Feedback {

    private static final int DOCUMENTS = 3;
    private static final int WORDS = 16;
    private static final int SHORTEST = 3;
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+");

    private Feedback() {}

    /**
     * The words as a question, best first; empty when nothing was found.
     *
     * @param first documents found, best first
     * @param candidates all passages of that search
     */
    static String words(List<Found> first, Stream<Hit> candidates) {
        Map<String, Passage> passages = new TreeMap<>();
        candidates.forEach(hit -> passages.put(hit.passage().id(), hit.passage()));
        Map<String, Integer> spread = new TreeMap<>();
        passages.values()
                .forEach(passage ->
                        new HashSet<>(wordsOf(passage)).forEach(word -> spread.merge(word, 1, Integer::sum)));
        Map<String, Double> weights = new TreeMap<>();
        for (Found found : first.subList(0, Math.min(DOCUMENTS, first.size()))) {
            List<String> words = wordsOf(found.passage());
            words.forEach(word -> weights.merge(word, found.score() / words.size(), Double::sum));
        }
        weights.replaceAll((word, weight) -> weight * rarity(passages.size(), spread.getOrDefault(word, 1)));
        return weights.entrySet().stream()
                .filter(entry -> entry.getValue() > 0)
                .sorted(Map.Entry.<String, Double>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(WORDS)
                .map(Map.Entry::getKey)
                .collect(Collectors.joining(" "));
    }

    private static double rarity(int all, int having) {
        return Math.log((double) all / having);
    }

    private static List<String> wordsOf(Passage passage) {
        String text = passage.title() + " " + passage.text();
        return WORD.matcher(text.toLowerCase(Locale.ROOT))
                .results()
                .map(MatchResult::group)
                .filter(word -> word.length() >= SHORTEST)
                .toList();
    }
}
