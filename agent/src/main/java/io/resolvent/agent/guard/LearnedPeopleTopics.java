package io.resolvent.agent.guard;

import io.resolvent.agent.intake.Inquiry;
import io.resolvent.agent.intent.KeptTopics;
import io.resolvent.agent.intent.LearnedTopics;
import io.resolvent.agent.intent.LearnedTopics.Lead;
import io.resolvent.ingestion.index.Embedder;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Finds what no rule names: a ticket that {@link LearnedTopics} takes for one for people, or for one that wants nothing,
 * after {@link PeopleExamples}. One or two sentences torn out of a ticket say less than the whole, so they must be surer.
 * Learns at the first ticket. Thread-safe.
 */
final class LearnedPeopleTopics {

    /** Of the ordinary examples so many may be handed off by mistake: as a ticket, as two sentences of one, as one. */
    private static final double FLAGGED = 0.035;

    private static final double FLAGGED_PAIRS = 0.007;
    private static final double FLAGGED_SENTENCES = 0.003;

    /** The lead over ordinary of what wants nothing, by the share of ordinary examples that look as little ordinary. */
    private static final double FLAGGED_IDLE = 0.12;

    private static final double FLAGGED_IDLE_SENTENCES = 0.17;

    /** A ticket that says less of people than so many of the ordinary examples do is ordinary whatever words it has. */
    private static final double DOUBTFUL = 0.17;

    /** There are enough examples in this language to doubt a rule by them. */
    private static final String DOUBTED = "en";

    private static final Set<String> IDLE = Set.of(PeopleExamples.OFFERS, PeopleExamples.CLOSINGS);
    private static final int MOST_SENTENCES = 12;

    private final Embedder embedder;
    private final KeptTopics kept;
    private Optional<LearnedTopics> topics = Optional.empty();

    LearnedPeopleTopics(Embedder embedder) {
        this(embedder, KeptTopics.inMemory());
    }

    /** @param kept where what was learned is kept for the next start */
    LearnedPeopleTopics(Embedder embedder, KeptTopics kept) {
        this.embedder = embedder;
        this.kept = kept;
    }

    /** Learns now what is otherwise learned at the first ticket. */
    void prepare() {
        topics();
    }

    /**
     * What the examples make of an inquiry.
     *
     * @param topic what the inquiry or a sentence of it is about, empty when nothing is found
     * @param ordinary whether nothing in it comes near what is for people; false in languages with few examples
     */
    record View(Optional<String> topic, boolean ordinary) {}

    View of(Inquiry inquiry) {
        String question = inquiry.question();
        if (question.isBlank()) {
            return new View(Optional.empty(), false);
        }
        LearnedTopics learned = topics();
        List<String> sentences = sentences(question);
        Optional<Lead> whole = surest(learned, List.of(question));
        Optional<Lead> pair = surest(learned, pairs(sentences));
        Optional<Lead> alone = surest(learned, sentences);
        Optional<String> topic = clear(alone, learned.leadOfOrdinary(FLAGGED_SENTENCES))
                .or(() -> clear(pair, learned.leadOfOrdinary(FLAGGED_PAIRS)))
                .or(() -> clear(whole, learned.leadOfOrdinary(FLAGGED)));
        boolean ordinary = inquiry.language().equals(DOUBTED)
                && Stream.of(whole, pair, alone)
                        .flatMap(Optional::stream)
                        .allMatch(lead -> lead.by() < learned.leadOfOrdinary(DOUBTFUL));
        return new View(topic, ordinary);
    }

    /**
     * {@link PeopleExamples#OFFERS} or {@link PeopleExamples#CLOSINGS} when the whole inquiry is one and so is, or might
     * be, each of its sentences; a question is neither a closing nor ordinary.
     */
    Optional<String> idle(Inquiry inquiry) {
        String question = inquiry.question();
        if (question.isBlank()) {
            return Optional.empty();
        }
        LearnedTopics learned = topics();
        Lead whole = learned.lead(question);
        boolean offer = whole.topic().equals(PeopleExamples.OFFERS);
        boolean idle = IDLE.contains(whole.topic()) && whole.by() > learned.leadOfOrdinary(FLAGGED_IDLE);
        return idle && (offer || isClosing(learned, question)) ? Optional.of(whole.topic()) : Optional.empty();
    }

    private static boolean isClosing(LearnedTopics learned, String question) {
        return question.indexOf('?') < 0
                && sentences(question).stream()
                        .map(learned::lead)
                        .allMatch(lead -> lead.topic().equals(PeopleExamples.CLOSINGS)
                                && lead.by() > learned.leadOfOrdinary(FLAGGED_IDLE_SENTENCES));
    }

    private synchronized LearnedTopics topics() {
        LearnedTopics learned = topics.orElseGet(
                () -> LearnedTopics.of(embedder, PeopleExamples.standard(), PeopleExamples.ORDINARY, kept));
        topics = Optional.of(learned);
        return learned;
    }

    private static Optional<Lead> surest(LearnedTopics learned, List<String> texts) {
        return texts.stream()
                .map(learned::lead)
                .filter(lead -> !IDLE.contains(lead.topic()))
                .max(Comparator.comparingDouble(Lead::by));
    }

    private static Optional<String> clear(Optional<Lead> lead, double least) {
        return lead.filter(l -> l.by() > least).map(Lead::topic);
    }

    private static List<String> sentences(String question) {
        return PeopleExamples.sentences(question).stream().limit(MOST_SENTENCES).toList();
    }

    /** Each two neighbours; none when they are all there is. */
    private static List<String> pairs(List<String> sentences) {
        return sentences.size() < 3
                ? List.of()
                : IntStream.range(1, sentences.size())
                        .mapToObj(i -> sentences.get(i - 1) + " " + sentences.get(i))
                        .toList();
    }
}
