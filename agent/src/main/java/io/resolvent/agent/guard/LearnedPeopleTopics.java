package io.resolvent.agent.guard;

import io.resolvent.agent.intake.Inquiry;
import io.resolvent.agent.intake.PlainWords;
import io.resolvent.agent.intent.TopicHead;
import io.resolvent.ingestion.index.Embedder;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Finds what no rule names: a ticket, or a sentence of it, that a {@link TopicHead} learned from {@link PeopleExamples}
 * gives less than {@value #LEAST_ORDINARY} (alone: {@value #LEAST_ORDINARY_ALONE}) of being ordinary. Examples are in
 * English, so other languages are left to the rules. Learns at the first ticket. Thread-safe.
 */
final class LearnedPeopleTopics {

    private static final int SENTENCES = 12;
    private static final int FEWEST_WORDS = 3;
    private static final double LEAST_ORDINARY = 0.25;
    private static final double LEAST_ORDINARY_ALONE = 0.20;
    private static final Pattern SENTENCE = Pattern.compile("(?<=[.!?…:;])\\s+|\\n+");
    private static final Set<String> READ = Set.of("en", "und");

    private final Embedder embedder;
    private Optional<TopicHead> head = Optional.empty();

    LearnedPeopleTopics(Embedder embedder) {
        this.embedder = embedder;
    }

    /** The topic that the inquiry or one of its sentences is about, empty when all of it is ordinary. */
    Optional<String> topicOf(Inquiry inquiry) {
        String question = inquiry.question();
        if (!READ.contains(inquiry.language()) || question.isBlank()) {
            return Optional.empty();
        }
        TopicHead learned = head();
        return topicOf(learned.of(question), LEAST_ORDINARY).or(() -> sentences(question).stream()
                .flatMap(sentence -> topicOf(learned.of(sentence), LEAST_ORDINARY_ALONE).stream())
                .findFirst());
    }

    private synchronized TopicHead head() {
        TopicHead learned = head.orElseGet(() -> TopicHead.learn(embedder, PeopleExamples.standard()));
        head = Optional.of(learned);
        return learned;
    }

    private static Optional<String> topicOf(Map<String, Double> shares, double leastOrdinary) {
        if (shares.getOrDefault(PeopleExamples.ORDINARY, 0.0) >= leastOrdinary) {
            return Optional.empty();
        }
        return shares.entrySet().stream()
                .filter(topic -> !topic.getKey().equals(PeopleExamples.ORDINARY))
                .max(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey);
    }

    private static List<String> sentences(String question) {
        List<String> sentences = new ArrayList<>();
        SENTENCE.splitAsStream(PlainWords.of(question))
                .filter(sentence -> sentence.strip().split("\\s+").length >= FEWEST_WORDS)
                .limit(SENTENCES)
                .forEach(sentences::add);
        return sentences;
    }
}
