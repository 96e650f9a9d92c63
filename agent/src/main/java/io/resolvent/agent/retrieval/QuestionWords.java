package io.resolvent.agent.retrieval;

import java.text.Normalizer;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Words of titles and questions for comparing them: lower-case, without marks, cut to {@value #STEM} letters. */
final class QuestionWords {

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+");
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final int STEM = 6;

    private QuestionWords() {}

    static Set<String> of(String text) {
        String plain = MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFKD))
                .replaceAll("")
                .toLowerCase(Locale.ROOT);
        return WORD.matcher(plain)
                .results()
                .map(MatchResult::group)
                .filter(word -> word.length() > 2 || Character.isDigit(word.charAt(0)))
                .map(word -> word.substring(0, Math.min(STEM, word.length())))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** The share of {@code wanted} that is in {@code offered}; 0 when nothing is wanted. */
    static double share(Set<String> wanted, Set<String> offered) {
        return wanted.isEmpty() ? 0 : (double) common(wanted, offered) / wanted.size();
    }

    /** Jaccard: common of all; 0 when both are empty. */
    static double likeness(Set<String> one, Set<String> other) {
        long common = common(one, other);
        long all = one.size() + other.size() - common;
        return all == 0 ? 0 : (double) common / all;
    }

    private static long common(Set<String> one, Set<String> other) {
        return one.stream().filter(other::contains).count();
    }
}
