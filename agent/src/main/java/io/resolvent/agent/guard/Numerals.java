package io.resolvent.agent.guard;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** Small numbers written out, as figures. {@code One} is left: it is mostly no number. */
final class Numerals {

    private static final List<String> NUMBERS =
            List.of("two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve");
    private static final Map<String, String> TIMES = Map.of("twice", "2", "thrice", "3", "one", "a");
    private static final Pattern WORD = Pattern.compile(
            "(?i)(?<![\\p{L}\\p{N}-])(" + String.join("|", NUMBERS) + "|twice|thrice|one)(?![\\p{L}\\p{N}])");

    private Numerals() {}

    static String asDigits(String text) {
        return WORD.matcher(text).replaceAll(found -> digits(found.group(1).toLowerCase(Locale.ROOT)));
    }

    private static String digits(String word) {
        int place = NUMBERS.indexOf(word);
        return place < 0 ? TIMES.getOrDefault(word, word) : String.valueOf(place + 2);
    }
}
