package io.resolvent.ingestion.redaction;

import java.util.Collection;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/**
 * Names that the store knows, as whole words: the full name in any letter case and with the family name first; its parts
 * only where they are written as names, and not at all where they are ordinary words.
 */
final class KnownNames implements Detector {

    private static final Set<String> WORDS = Set.of(
            "will",
            "mark",
            "may",
            "grace",
            "hope",
            "rose",
            "bill",
            "frank",
            "joy",
            "art",
            "pat",
            "sue",
            "dawn",
            "drew",
            "chase",
            "grant",
            "max",
            "van",
            "von",
            "der",
            "den",
            "del",
            "the",
            "and",
            "sky",
            "page",
            "price",
            "case",
            "miles",
            "rich",
            "ray",
            "guy",
            "gene",
            "faith",
            "april",
            "june",
            "august",
            "summer",
            "brook",
            "cash",
            "bank",
            "support",
            "team",
            "service",
            "customer",
            "agent",
            "admin",
            "user",
            "help",
            "desk",
            "info",
            "sales",
            "best",
            "long",
            "short",
            "young",
            "old",
            "green",
            "brown",
            "black",
            "white",
            "gold",
            "day",
            "field",
            "stone",
            "love");

    private final Pattern whole;
    private final Pattern part;

    KnownNames(Collection<String> names) {
        Set<String> wholes = new TreeSet<>(java.util.Comparator.comparingInt(String::length)
                .reversed()
                .thenComparing(java.util.Comparator.naturalOrder()));
        Set<String> parts = new TreeSet<>(wholes.isEmpty() ? java.util.Comparator.<String>naturalOrder() : null);
        for (String name : names) {
            collect(name.strip(), wholes, parts);
        }
        whole = words(wholes, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
        part = words(parts, 0);
    }

    private static void collect(String name, Set<String> wholes, Set<String> parts) {
        String[] words = name.split("[\\s,]+", -1);
        if (words.length == 1 && !isName(words[0])) {
            return;
        }
        if (name.length() >= 3 && name.indexOf('@') < 0) {
            wholes.add(String.join(" ", words).strip());
            if (words.length > 1) {
                wholes.add(words[words.length - 1] + ", "
                        + String.join(" ", java.util.Arrays.copyOf(words, words.length - 1)));
            }
            for (String word : words) {
                if (isName(word)) {
                    parts.add(capitalised(word));
                    parts.add(word.toUpperCase(Locale.ROOT));
                }
            }
        }
    }

    private static boolean isName(String word) {
        return word.length() >= 3
                && Character.isLetter(word.charAt(0))
                && !WORDS.contains(word.toLowerCase(Locale.ROOT));
    }

    private static String capitalised(String word) {
        return word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
    }

    private static Pattern words(Collection<String> words, int flags) {
        if (words.isEmpty()) {
            return Pattern.compile("(?!)");
        }
        StringBuilder any = new StringBuilder();
        for (String word : words) {
            any.append(any.isEmpty() ? "" : "|").append(Pattern.quote(word).replace(" ", "\\E[\\s\\u00A0]{1,3}\\Q"));
        }
        return Pattern.compile("(?<![\\p{L}\\p{N}@.])(?:" + any + ")(?![\\p{L}\\p{N}@])", flags);
    }

    @Override
    public void detect(String text, Consumer<Redaction.Span> found) {
        new Shape(PersonalDatum.NAME, whole, 0, (t, s, e) -> true).detect(text, found);
        new Shape(PersonalDatum.NAME, part, 0, (t, s, e) -> true).detect(text, found);
    }
}
