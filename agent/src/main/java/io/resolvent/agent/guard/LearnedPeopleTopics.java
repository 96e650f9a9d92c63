package io.resolvent.agent.guard;

import io.resolvent.agent.intake.Inquiry;
import io.resolvent.agent.intake.PlainWords;
import io.resolvent.agent.intent.LearnedTopics;
import io.resolvent.agent.intent.LearnedTopics.Lead;
import io.resolvent.ingestion.index.Embedder;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Finds what no rule names: a ticket that {@link LearnedTopics} takes for one for people after {@link PeopleExamples}.
 * A sentence torn out of a ticket says less than the whole, so it must be surer. Examples are in English; other languages
 * are left to the rules. Learns at the first ticket. Thread-safe.
 */
final class LearnedPeopleTopics {

    /** Of the ordinary examples, so many may be handed off by mistake, and so many of their sentences. */
    private static final double FLAGGED = 0.04;

    private static final double FLAGGED_SENTENCES = 0.01;

    /** A ticket that says less of people than so many of the ordinary examples do is ordinary whatever words it has. */
    private static final double DOUBTFUL = 0.17;

    private static final int SENTENCES = 12;
    private static final int FEWEST_WORDS = 3;
    private static final Pattern SENTENCE = Pattern.compile("(?<=[.!?…:;])\\s+|\\n+");
    private static final Set<String> READ = Set.of("en", "und");

    private final Embedder embedder;
    private Optional<LearnedTopics> topics = Optional.empty();

    LearnedPeopleTopics(Embedder embedder) {
        this.embedder = embedder;
    }

    /**
     * What the examples make of an inquiry.
     *
     * @param topic what the inquiry or a sentence of it is about, empty when nothing is found
     * @param ordinary whether nothing in it comes near what is for people; false when the language is not read
     */
    record View(Optional<String> topic, boolean ordinary) {}

    View of(Inquiry inquiry) {
        String question = inquiry.question();
        if (!READ.contains(inquiry.language()) || question.isBlank()) {
            return new View(Optional.empty(), false);
        }
        LearnedTopics learned = topics();
        Lead whole = learned.lead(question);
        Lead surest = sentences(question).stream()
                .map(learned::lead)
                .max(Comparator.comparingDouble(Lead::by))
                .orElse(whole);
        boolean ordinary = Math.max(whole.by(), surest.by()) < learned.leadOfOrdinary(DOUBTFUL);
        if (surest.by() > learned.leadOfOrdinary(FLAGGED_SENTENCES)) {
            return new View(Optional.of(surest.topic()), ordinary);
        }
        boolean found = whole.by() > learned.leadOfOrdinary(FLAGGED);
        return new View(found ? Optional.of(whole.topic()) : Optional.empty(), ordinary);
    }

    private synchronized LearnedTopics topics() {
        LearnedTopics learned =
                topics.orElseGet(() -> LearnedTopics.of(embedder, PeopleExamples.standard(), PeopleExamples.ORDINARY));
        topics = Optional.of(learned);
        return learned;
    }

    private static List<String> sentences(String question) {
        return SENTENCE.splitAsStream(PlainWords.of(question))
                .filter(sentence -> sentence.strip().split("\\s+").length >= FEWEST_WORDS)
                .limit(SENTENCES)
                .toList();
    }
}
