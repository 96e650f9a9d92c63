package io.resolvent.agent.guard;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;

/** Word rules, looked up by their first word so that a sentence costs little however many rules there are. Immutable. */
final class WordRules {

    private final List<WordRule> rules;
    private final Map<String, List<WordRule>> byWord = new HashMap<>();
    private final Map<String, List<WordRule>> byStem = new HashMap<>();
    private final Set<Integer> stemLengths = new TreeSet<>();

    WordRules(List<WordRule> rules) {
        this.rules = List.copyOf(rules);
        for (WordRule rule : rules) {
            WordRule.Term first = rule.terms().getFirst();
            first.words()
                    .forEach(word ->
                            byWord.computeIfAbsent(word, w -> new ArrayList<>()).add(rule));
            first.stems().forEach(stem -> {
                byStem.computeIfAbsent(stem, s -> new ArrayList<>()).add(rule);
                stemLengths.add(stem.length());
            });
        }
    }

    /** All rules of a node whose values are lists of rules by language. */
    static WordRules read(JsonNode byLanguage, Map<String, String> groups) {
        List<WordRule> rules = new ArrayList<>();
        byLanguage.forEach(texts -> texts.forEach(text -> rules.add(WordRule.of(text.asString(), groups))));
        return new WordRules(rules);
    }

    /** The first rule that is in the sentence. */
    Optional<WordRule> in(List<String> sentence) {
        return candidates(sentence).stream().filter(rule -> rule.isIn(sentence)).findFirst();
    }

    boolean isIn(List<String> sentence) {
        return in(sentence).isPresent();
    }

    boolean isEmpty() {
        return rules.isEmpty();
    }

    private Set<WordRule> candidates(List<String> sentence) {
        Set<WordRule> found = new LinkedHashSet<>();
        for (String word : sentence) {
            found.addAll(byWord.getOrDefault(word, List.of()));
            for (int length : stemLengths) {
                if (length <= word.length()) {
                    found.addAll(byStem.getOrDefault(word.substring(0, length), List.of()));
                }
            }
        }
        return found;
    }
}
