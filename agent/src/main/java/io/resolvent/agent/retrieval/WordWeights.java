package io.resolvent.agent.retrieval;

import io.resolvent.agent.intake.SentenceWords;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * How much words tell: inverse document frequency, {@code ln((n + 1) / (documents with it + 1/2))}. Words are cut to
 * {@value #STEM} letters, so that most inflections fall together. Immutable.
 */
public final class WordWeights {

    private static final int STEM = 6;
    private static final Set<String> EMPTY = Set.of(
            ("the and for you your are was were that this with have has had not but can could would will shall should our ours from they them"
                            + " their what when where which who why how please thanks thank hello dear there here been being does did doing any all"
                            + " just get got into about one much many long want need know tell also then than some more most only out its")
                    .split(" "));

    private final Map<String, Integer> frequencies;
    private final int documents;

    private WordWeights(Map<String, Integer> frequencies, int documents) {
        this.frequencies = Map.copyOf(frequencies);
        this.documents = documents;
    }

    public static WordWeights of(Collection<Set<String>> texts) {
        Map<String, Integer> frequencies = new HashMap<>();
        texts.forEach(words -> words.forEach(word -> frequencies.merge(word, 1, Integer::sum)));
        return new WordWeights(frequencies, texts.size());
    }

    /** The telling words of a text. */
    public static Set<String> words(String text) {
        return SentenceWords.of(text).stream()
                .flatMap(List::stream)
                .filter(word -> word.length() > 2 && !EMPTY.contains(word))
                .map(word -> word.substring(0, Math.min(STEM, word.length())))
                .collect(Collectors.toCollection(HashSet::new));
    }

    /** How much a word tells. */
    double weight(String word) {
        return Math.log((documents + 1) / (frequencies.getOrDefault(word, 0) + 0.5));
    }

    /** The share of what {@code wanted} tells that {@code offered} has, 0 to 1; 0 when nothing is wanted. */
    public double covered(Set<String> wanted, Set<String> offered) {
        double all = 0;
        double shared = 0;
        for (String word : wanted) {
            double weight = weight(word);
            all += weight;
            shared += offered.contains(word) ? weight : 0;
        }
        return all == 0 ? 0 : shared / all;
    }
}
