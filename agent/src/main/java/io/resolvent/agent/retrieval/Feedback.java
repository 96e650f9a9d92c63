package io.resolvent.agent.retrieval;

import io.resolvent.ingestion.index.Hit;
import io.resolvent.ingestion.index.Passage;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Words for a second search, from the first documents of the first one: those that are frequent there and rare among all
 * candidates (pseudo-relevance feedback; Lavrenko and Croft: Relevance-Based Language Models, 2001, in the form RM3 of
 * Abdul-Jaleel and others, 2004). Needs no statistics of the index, so it is the same for every index. Thread-safe.
 */
final class Feedback {

    private static final int DOCUMENTS = 3;
    private static final int WORDS = 16;
    private static final int SHORTEST = 3;

    private final Recent<Words> known = new Recent<>();

    /** @param distinct the same, each once */
    private record Words(List<String> all, Set<String> distinct) {}

    /**
     * The words as a question, best first; empty when nothing was found.
     *
     * @param first documents found, best first
     * @param candidates all passages of that search
     */
    String words(List<Found> first, Stream<Hit> candidates) {
        Map<String, Passage> passages = new TreeMap<>();
        candidates.forEach(hit -> passages.put(hit.passage().id(), hit.passage()));
        Map<String, Double> weights = new TreeMap<>();
        for (Found found : first.subList(0, Math.min(DOCUMENTS, first.size()))) {
            List<String> words = wordsIn(found.passage()).all();
            words.forEach(word -> weights.merge(word, found.score() / words.size(), Double::sum));
        }
        Map<String, Integer> spread = spread(passages.values(), weights.keySet());
        weights.replaceAll((word, weight) -> weight * rarity(passages.size(), spread.getOrDefault(word, 1)));
        return weights.entrySet().stream()
                .filter(entry -> entry.getValue() > 0)
                .sorted(Map.Entry.<String, Double>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(WORDS)
                .map(Map.Entry::getKey)
                .collect(Collectors.joining(" "));
    }

    /** In how many passages each of these words is. */
    private Map<String, Integer> spread(Collection<Passage> passages, Set<String> wanted) {
        Map<String, Integer> spread = new HashMap<>();
        for (Passage passage : passages) {
            Set<String> here = wordsIn(passage).distinct();
            wanted.stream().filter(here::contains).forEach(word -> spread.merge(word, 1, Integer::sum));
        }
        return spread;
    }

    private Words wordsIn(Passage passage) {
        return known.of(passage.id() + "@" + passage.version(), () -> {
            List<String> words = wordsOf(passage);
            return new Words(words, Set.copyOf(words));
        });
    }

    private static double rarity(int all, int having) {
        return Math.log((double) all / having);
    }

    private static List<String> wordsOf(Passage passage) {
        String text = (passage.title() + " " + passage.text()).toLowerCase(Locale.ROOT);
        List<String> words = new ArrayList<>();
        int start = 0;
        for (int at = 0; at <= text.length(); ) {
            int letter = at < text.length() ? text.codePointAt(at) : ' ';
            if (!isOfWord(letter)) {
                if (at - start >= SHORTEST) {
                    words.add(text.substring(start, at));
                }
                start = at + Character.charCount(letter);
            }
            at += Character.charCount(letter);
        }
        return words;
    }

    private static boolean isOfWord(int letter) {
        return Character.isLetterOrDigit(letter)
                || Character.getType(letter) == Character.LETTER_NUMBER
                || Character.getType(letter) == Character.OTHER_NUMBER;
    }
}
