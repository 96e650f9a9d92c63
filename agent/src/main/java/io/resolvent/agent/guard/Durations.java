package io.resolvent.agent.guard;

import io.resolvent.agent.intake.SentenceWords;
import java.util.List;
import java.util.Map;

/** Spans of time in a text, in days; spans below one day do not count. */
final class Durations {

    private static final Map<String, Double> UNITS = Map.of("day", 1.0, "week", 7.0, "month", 30.4, "year", 365.0);
    private static final List<String> NUMBERS = List.of(
            "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve");
    private static final int LOOK_BACK = 2;

    private Durations() {}

    /** The longest span, 0 when there is none. */
    static double longest(String text) {
        double longest = 0;
        for (List<String> words : SentenceWords.of(text)) {
            for (int i = 1; i < words.size(); i++) {
                String word = words.get(i);
                String unit = word.endsWith("s") ? word.substring(0, word.length() - 1) : word;
                if (UNITS.containsKey(unit)) {
                    longest = Math.max(longest, number(words, i) * UNITS.getOrDefault(unit, 0.0));
                }
            }
        }
        return longest;
    }

    private static double number(List<String> words, int unit) {
        for (int i = unit - 1; i >= Math.max(0, unit - LOOK_BACK); i--) {
            String word = words.get(i);
            if (NUMBERS.contains(word)) {
                return NUMBERS.indexOf(word);
            }
            if (word.matches("\\d{1,4}")) {
                return Integer.parseInt(word);
            }
        }
        return 0;
    }
}
