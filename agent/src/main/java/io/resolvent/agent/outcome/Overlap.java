package io.resolvent.agent.outcome;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/**
 * How far two texts share their words, each word as often as it stands there.
 *
 * @param kept share of the draft's words that are in the other text, 0 to 1
 * @param likeness twice the shared words over all words of both (Dice), 0 to 1
 */
record Overlap(double kept, double likeness) {

    private static final double AS_IS = 0.95;
    private static final double SAME_TEXT = 0.6;
    private static final double EDITED = 0.35;

    static Overlap of(String draft, String written) {
        Map<String, Integer> words = words(draft);
        Map<String, Integer> others = words(written);
        int shared = words.entrySet().stream()
                .mapToInt(word -> Math.min(word.getValue(), others.getOrDefault(word.getKey(), 0)))
                .sum();
        int inDraft = size(words);
        int inBoth = inDraft + size(others);
        return new Overlap(inDraft == 0 ? 0 : (double) shared / inDraft, inBoth == 0 ? 0 : 2.0 * shared / inBoth);
    }

    /** A greeting and a signature around the draft do not make it an edit. */
    OutcomeKind kind() {
        if (kept >= AS_IS && likeness >= SAME_TEXT) {
            return OutcomeKind.SENT_AS_IS;
        }
        return likeness >= EDITED ? OutcomeKind.EDITED : OutcomeKind.DISCARDED;
    }

    private static Map<String, Integer> words(String text) {
        Map<String, Integer> words = new HashMap<>();
        Arrays.stream(text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+"))
                .filter(word -> !word.isEmpty())
                .forEach(word -> words.merge(word, 1, Integer::sum));
        return words;
    }

    private static int size(Map<String, Integer> words) {
        return words.values().stream().mapToInt(Integer::intValue).sum();
    }
}
