package io.resolvent.agent.guard;

import io.resolvent.agent.intake.SentenceWords;
import io.resolvent.agent.retrieval.WordWeights;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Whether one of two texts denies what the other affirms: the words around a denial stand in a sentence of the other
 * text, and no sentence of it that has them denies anything.
 */
final class Denial {

    private static final int BEFORE = 6;
    private static final int AFTER = 4;
    private static final double SAME = 0.75;
    private static final int FEWEST_WORDS = 2;
    private static final Set<String> WORDS = Set.of(
            ("not no never cannot cant dont doesnt didnt isnt arent wont wasnt werent nothing none neither nor without unable"
                            + " nicht kein keine keinen keinem keiner nie niemals ohne pas jamais aucun aucune sans nunca sin"
                            + " ningun ninguna mai senza niet geen nooit zonder bez nao")
                    .split(" "));

    private static final Set<String> OPEN = Set.of("or", "oder", "ou", "o", "of", "lub");
    private static final Set<String> IF = Set.of("if", "unless", "wenn", "falls", "si", "se", "als", "jesli");

    private Denial() {}

    static boolean between(String one, String other) {
        List<List<String>> first = SentenceWords.of(one);
        List<List<String>> second = SentenceWords.of(other);
        return isDenied(first, second) || isDenied(second, first);
    }

    private static boolean isDenied(List<List<String>> denying, List<List<String>> affirming) {
        return denying.stream()
                .flatMap(sentence -> denied(sentence).stream())
                .anyMatch(words -> isAffirmed(words, affirming));
    }

    private static boolean isAffirmed(Set<String> words, List<List<String>> sentences) {
        List<List<String>> same = sentences.stream()
                .filter(sentence -> shared(words, telling(sentence)) >= SAME)
                .toList();
        return !same.isEmpty()
                && same.stream().allMatch(sentence -> places(sentence).isEmpty());
    }

    /** What is denied: the telling words near each denial. */
    private static List<Set<String>> denied(List<String> sentence) {
        return places(sentence).stream()
                .map(at ->
                        telling(sentence.subList(Math.max(0, at - BEFORE), Math.min(sentence.size(), at + 1 + AFTER))))
                .filter(words -> words.size() >= FEWEST_WORDS)
                .toList();
    }

    /** Where it denies. A leading "no" answers the question, and "or not" and "if not" leave it open: they deny nothing. */
    private static List<Integer> places(List<String> sentence) {
        List<Integer> places = new ArrayList<>();
        for (int i = sentence.getFirst().equals("no") ? 1 : 0; i < sentence.size(); i++) {
            boolean leftOpen = i > 0 && OPEN.contains(sentence.get(i - 1));
            if (WORDS.contains(sentence.get(i))
                    && !leftOpen
                    && sentence.subList(0, i).stream().noneMatch(IF::contains)) {
                places.add(i);
            }
        }
        return places;
    }

    private static double shared(Set<String> wanted, Set<String> offered) {
        return (double) wanted.stream().filter(offered::contains).count() / wanted.size();
    }

    private static Set<String> telling(List<String> words) {
        Set<String> telling = new HashSet<>(WordWeights.words(String.join(" ", words)));
        telling.removeAll(WORDS);
        return telling;
    }
}
