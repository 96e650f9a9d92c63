package io.resolvent.agent.guard;

import io.resolvent.agent.intake.Inquiry;
import io.resolvent.agent.intake.PlainWords;
import io.resolvent.agent.intent.LearnedTopics;
import io.resolvent.ingestion.index.Embedder;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Finds what no rule names: a ticket, or a sentence of it, that {@link LearnedTopics} takes for one for people after
 * {@link PeopleExamples}. Examples are in English, so other languages are left to the rules. Learns at the first ticket.
 * Thread-safe.
 */
final class LearnedPeopleTopics {

    /** Of the ordinary examples, so many may be handed off by mistake. */
    private static final double FLAGGED = 0.025;

    private static final int SENTENCES = 12;
    private static final int FEWEST_WORDS = 3;
    private static final Pattern SENTENCE = Pattern.compile("(?<=[.!?…:;])\\s+|\\n+");
    private static final Set<String> READ = Set.of("en", "und");

    private final Embedder embedder;
    private Optional<LearnedTopics> topics = Optional.empty();

    LearnedPeopleTopics(Embedder embedder) {
        this.embedder = embedder;
    }

    /** The topic that the inquiry or one of its sentences is about, empty when all of it is ordinary. */
    Optional<String> topicOf(Inquiry inquiry) {
        String question = inquiry.question();
        if (!READ.contains(inquiry.language()) || question.isBlank()) {
            return Optional.empty();
        }
        LearnedTopics learned = topics();
        return Stream.concat(Stream.of(question), sentences(question))
                .flatMap(part -> learned.find(part).stream())
                .findFirst();
    }

    private synchronized LearnedTopics topics() {
        LearnedTopics learned = topics.orElseGet(
                () -> LearnedTopics.of(embedder, PeopleExamples.standard(), PeopleExamples.ORDINARY, FLAGGED));
        topics = Optional.of(learned);
        return learned;
    }

    private static Stream<String> sentences(String question) {
        return SENTENCE.splitAsStream(PlainWords.of(question))
                .filter(sentence -> sentence.strip().split("\\s+").length >= FEWEST_WORDS)
                .limit(SENTENCES);
    }
}
