package io.resolvent.agent.guard;

import io.resolvent.agent.retrieval.WordWeights;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Says whether a reply tells a customer what a person told another one who asked the same. It does when
 * <ol>
 *   <li>it has at least {@value #COVERED} of what the person's words tell, each word weighed by how rare it is in the
 *       knowledge (a longer reply may say more than the person did);
 *   <li>it has every number, amount, address and name of the person's answer, unless the question had it;
 *   <li>no sentence of one denies what the other affirms;
 *   <li>no other public document has clearly more of the person's words: then that one was meant.
 * </ol>
 * So the answer for another plan, an outdated amount or a neighbouring step is not the same. Wording that differs more than
 * this is taken for another answer: it errs on the side of wrong. Immutable, thread-safe.
 */
public final class SameAnswer {

    private static final double COVERED = 0.55;
    /** Another document with so much more was meant. */
    private static final double CLEARLY_MORE = 0.15;

    /** Two documents of which one has so much of the other are made of each other. */
    private static final double ALIKE = 0.45;

    private static final int FEWEST_WORDS = 3;

    private final List<Set<String>> documents;
    private final WordWeights weights;

    private SameAnswer(List<Set<String>> documents) {
        this.documents = documents;
        this.weights = WordWeights.of(documents);
    }

    /** @param documents all that may be told to customers, title and text */
    public static SameAnswer among(Collection<String> documents) {
        return new SameAnswer(documents.stream().map(SameAnswer::telling).toList());
    }

    /**
     * Whether a person's answer is made of what a public document says, so that a reply can be compared with it at all.
     */
    public boolean isComparable(String answer) {
        Set<String> told = telling(AnswerBody.of(answer));
        return told.size() >= FEWEST_WORDS && documents.stream().anyMatch(d -> weights.covered(told, d) >= COVERED);
    }

    /** Whether most of these answers can be compared: the team answers with what its documents say. */
    public boolean areMostlyComparable(Collection<String> answers) {
        List<String> some = answers.stream().filter(answer -> !answer.isBlank()).toList();
        return 2 * some.stream().filter(this::isComparable).count() > some.size();
    }

    /**
     * Whether the reply says what the person said.
     *
     * @param question what the person answered
     */
    public boolean says(String reply, String answer, String question) {
        String body = AnswerBody.of(answer);
        Set<String> told = telling(body);
        Set<String> said = telling(reply);
        double covered = weights.covered(told, said);
        return told.size() >= FEWEST_WORDS
                && covered >= COVERED
                && hasFacts(reply, body, question)
                && !Denial.between(body, reply)
                && documents.stream()
                        .filter(document -> weights.covered(told, document) > covered + CLEARLY_MORE)
                        .allMatch(document -> areAlike(said, document));
    }

    /** One has most of the other: an article and the macro made of it. */
    private boolean areAlike(Set<String> one, Set<String> other) {
        return weights.covered(one, other) >= ALIKE || weights.covered(other, one) >= ALIKE;
    }

    /** Numbers are not weighed but all wanted: see {@link #hasFacts}. */
    private static Set<String> telling(String text) {
        return WordWeights.words(Numerals.asDigits(text)).stream()
                .filter(word -> !word.chars().allMatch(Character::isDigit))
                .collect(Collectors.toSet());
    }

    private static boolean hasFacts(String reply, String body, String question) {
        String said = Numerals.asDigits(reply + "\n" + question);
        return Facts.in(Numerals.asDigits(body)).stream().allMatch(fact -> Facts.says(said, fact));
    }
}
