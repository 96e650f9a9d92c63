package io.resolvent.ingestion.redaction;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Small words that tell what stands beside them (titles, greetings, relations, words for streets, …), from
 * {@code redaction/word-classes.txt}. The order of its lines is part of the trained weights. Immutable.
 */
final class WordClasses {

    private static final String STREET_ENDINGS = "STREETSUF";
    private static final String ORDINARY_WORDS = "ORDINARY";
    private static final int LEAST_ENDING = 3;
    private static final int LEAST_STREET = 5;

    private final Map<String, Integer> classes;
    private final List<String> streetEndings;
    private final int street;
    private final Set<String> ordinary;

    private WordClasses(Map<String, Integer> classes, List<String> streetEndings, int street, Set<String> ordinary) {
        this.classes = Map.copyOf(classes);
        this.streetEndings = List.copyOf(streetEndings);
        this.street = street;
        this.ordinary = Set.copyOf(ordinary);
    }

    static WordClasses read(List<String> lines) {
        Map<String, Integer> classes = new HashMap<>();
        List<String> endings = new ArrayList<>();
        Set<String> ordinary = new HashSet<>();
        int bit = 1;
        for (String line : lines) {
            String[] words = line.strip().split(" +", -1);
            if (words[0].equals(STREET_ENDINGS)) {
                for (int i = 1; i < words.length; i++) {
                    String ending = words[i].endsWith(".") ? words[i].substring(0, words[i].length() - 1) : words[i];
                    if (ending.length() >= LEAST_ENDING) {
                        endings.add(ending);
                    }
                }
            } else if (words[0].equals(ORDINARY_WORDS)) {
                ordinary.addAll(Arrays.asList(words).subList(1, words.length));
            } else if (!words[0].isEmpty()) {
                for (int i = 1; i < words.length; i++) {
                    classes.merge(words[i], bit, (a, b) -> a | b);
                }
                bit <<= 1;
            }
        }
        return new WordClasses(classes, endings, bit, ordinary);
    }

    /** The bits of the classes of a lower-case word. */
    int of(String word) {
        int found = classes.getOrDefault(word, 0);
        if (word.length() >= LEAST_STREET) {
            for (String ending : streetEndings) {
                if (word.endsWith(ending)) {
                    return found | street;
                }
            }
        }
        return found;
    }

    /** A lower-case word that is no name, however it is written. */
    boolean isOrdinary(String word) {
        return ordinary.contains(word);
    }
}
