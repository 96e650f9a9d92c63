package io.resolvent.agent.guard;

import io.resolvent.agent.intake.SentenceWords;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Words that stand in this order within one sentence, with at most {@code gap} other words between each two. Written as
 * {@code word stem* either|or <group> ~3 !never}; a {@code ^} before the first word ties it to the start of the sentence.
 * Immutable.
 *
 * @param first whether the rule begins at the first word of the sentence
 * @param unless words that must not be in the sentence
 */
record WordRule(List<Term> terms, int gap, boolean first, List<Term> unless) {

    /** One place of a rule: any of these words, or any word that begins with one of these stems. */
    record Term(Set<String> words, List<String> stems) {

        boolean is(String word) {
            return words.contains(word) || stems.stream().anyMatch(word::startsWith);
        }
    }

    /** @throws IllegalArgumentException when a group is unknown or there is no word */
    static WordRule of(String text, Map<String, String> groups) {
        List<Term> terms = new ArrayList<>();
        List<Term> unless = new ArrayList<>();
        int gap = 0;
        boolean first = false;
        for (String part : SentenceWords.fold(text).strip().split("\\s+")) {
            if (part.startsWith("~")) {
                gap = Integer.parseInt(part.substring(1));
            } else if (part.startsWith("!")) {
                unless.add(term(part.substring(1), groups, text));
            } else {
                first |= part.startsWith("^");
                terms.add(term(part.startsWith("^") ? part.substring(1) : part, groups, text));
            }
        }
        if (terms.isEmpty()) {
            throw new IllegalArgumentException("rule without a word: " + text);
        }
        return new WordRule(List.copyOf(terms), gap, first, List.copyOf(unless));
    }

    boolean isIn(List<String> sentence) {
        return unless.stream().noneMatch(term -> sentence.stream().anyMatch(term::is)) && placeIn(sentence) >= 0;
    }

    /** Where the rule's first word stands; -1 when the rule is not in the sentence. */
    int placeIn(List<String> sentence) {
        int last = first ? 0 : sentence.size() - terms.size();
        for (int i = 0; i <= last && i + terms.size() <= sentence.size(); i++) {
            if (terms.getFirst().is(sentence.get(i)) && follows(sentence, i + 1, 1)) {
                return i;
            }
        }
        return -1;
    }

    private boolean follows(List<String> sentence, int from, int term) {
        if (term == terms.size()) {
            return true;
        }
        int last = Math.min(sentence.size() - 1, from + gap);
        for (int i = from; i <= last; i++) {
            if (terms.get(term).is(sentence.get(i)) && follows(sentence, i + 1, term + 1)) {
                return true;
            }
        }
        return false;
    }

    private static Term term(String text, Map<String, String> groups, String rule) {
        Set<String> words = new HashSet<>();
        List<String> stems = new ArrayList<>();
        for (String either : text.split("\\|")) {
            if (!either.startsWith("<")) {
                add(either, words, stems);
                continue;
            }
            String group = groups.get(name(either));
            if (group == null) {
                throw new IllegalArgumentException("rule with an unknown group " + either + ": " + rule);
            }
            for (String word : group.split("\\s+")) {
                add(word, words, stems);
            }
        }
        return new Term(Set.copyOf(words), List.copyOf(stems));
    }

    private static String name(String group) {
        return group.substring(1, group.indexOf('>'));
    }

    private static void add(String word, Set<String> words, List<String> stems) {
        if (word.endsWith("*")) {
            stems.add(word.substring(0, word.length() - 1));
        } else {
            words.add(word);
        }
    }
}
