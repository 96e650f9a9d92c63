package io.resolvent.agent.retrieval;

import io.resolvent.agent.intake.Inquiry;
import io.resolvent.agent.intake.SentenceWords;
import io.resolvent.agent.intent.Intent;
import io.resolvent.agent.intent.IntentClassifier;
import io.resolvent.connectors.Audience;
import io.resolvent.connectors.KnowledgeItem;
import io.resolvent.ingestion.Knowledge;
import io.resolvent.ingestion.index.Embedder;
import io.resolvent.ingestion.index.Hit;
import io.resolvent.ingestion.index.KnowledgeIndex;
import io.resolvent.ingestion.index.Passage;
import io.resolvent.ingestion.index.ResolvedTicket;
import io.resolvent.ingestion.index.Scope;
import io.resolvent.ingestion.index.SourceKind;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

/**
 * Tells what an inquiry is about before any resolved ticket has taught an intent: every public article and macro is a
 * topic, and its id is the label. How surely the best one answers is judged by what is true of help desks in general (see
 * {@link Likeness}), not by this one's history, so it is meant for the bound {@code estimated} only. Thread-safe.
 */
public final class AnswerTopics implements IntentClassifier {

    private static final int PASSAGES = 60;
    private static final int QUESTIONS = 3;
    private static final double FAMILIAR = 0.3;
    private static final double CLEAR = 0.95;
    private static final int SENTENCES = 12;
    private static final int FEWEST_TELLING = 2;
    /** A sentence less plain than this asks for something else, whatever else the inquiry asks. */
    private static final double OTHER_KIND = -0.9;

    /** What the embedding model was taught to read before a search; only for what is compared with whole documents. */
    private static final String AS_SEARCH = "Represent this sentence for searching relevant passages: ";

    private static final int PARTS = 8;
    /** By this much a part of an inquiry must be closer to another document to be a question of its own. */
    private static final double ELSEWHERE = 0.15;
    /** The same where more than one clause asks. */
    private static final double ELSEWHERE_OF_SEVERAL = 0.1;

    private static final int FEWEST_WORDS = 5;
    /** An answer with this share of its telling words in a document was made of it. */
    private static final double MADE_OF = 0.5;
    /** A document that differs from another like it by a condition which the ticket leaves open is a coin toss. */
    private static final double OPEN_CONDITION = 0.5;

    private static final Set<String> OUT_OF_USE = Set.of("outdated", "archived", "deprecated", "expired", "draft");
    private static final Pattern GAP = Pattern.compile(
            "(?i)\\{\\{(?!\\s*(ticket\\.)?(requester|customer|user|contact)[._](first_?name|given_?name|name)\\s*}})");
    private static final Set<String> TRUSTED = Set.of("en", "und");
    private static final Scope OPEN = Scope.of(Audience.PUBLIC, SourceKind.ARTICLE, SourceKind.MACRO);

    private final KnowledgeIndex index;
    private final Embedder embedder;
    private final Map<String, Topic> topics;
    private final WordWeights weights;
    private final QuestionKinds kinds;

    private AnswerTopics(
            KnowledgeIndex index,
            Embedder embedder,
            Map<String, Topic> topics,
            WordWeights weights,
            QuestionKinds kinds) {
        this.index = index;
        this.embedder = embedder;
        this.topics = Map.copyOf(topics);
        this.weights = weights;
        this.kinds = kinds;
    }

    /**
     * @param resolved whose answers show which questions a document answers, with or without labels
     * @param language tells a text's language, ISO 639-1 or {@code und}
     */
    public static AnswerTopics of(Knowledge knowledge, List<ResolvedTicket> resolved, UnaryOperator<String> language) {
        List<KnowledgeItem> items =
                knowledge.items().stream().filter(AnswerTopics::answers).toList();
        List<float[]> titles = knowledge
                .embedder()
                .embedAll(items.stream().map(KnowledgeItem::title).toList());
        List<float[]> bodies = knowledge
                .embedder()
                .embedAll(items.stream().map(AnswerTopics::opening).toList());
        Map<String, Topic> topics = new HashMap<>();
        for (int i = 0; i < items.size(); i++) {
            KnowledgeItem item = items.get(i);
            topics.put(
                    item.id(),
                    new Topic(
                            item.id(),
                            WordWeights.words(item.title() + "\n" + item.body()),
                            titles.get(i),
                            bodies.get(i),
                            new ArrayList<>(),
                            item.labels(),
                            Set.copyOf(SentenceWords.words(item.title())),
                            language.apply(item.body())));
        }
        WordWeights weights =
                WordWeights.of(topics.values().stream().map(Topic::words).toList());
        for (ResolvedTicket ticket : resolved) {
            answering(ticket, topics, weights)
                    .ifPresent(topic -> topic.asked().add(knowledge.embedder().embed(ticket.question())));
        }
        return new AnswerTopics(
                knowledge.index(), knowledge.embedder(), topics, weights, QuestionKinds.standard(knowledge.embedder()));
    }

    /** The document whose words an answer is made of. */
    private static Optional<Topic> answering(ResolvedTicket ticket, Map<String, Topic> topics, WordWeights weights) {
        Set<String> answer = WordWeights.words(ticket.resolution());
        return answer.size() < FEWEST_WORDS || ticket.question().isBlank()
                ? Optional.empty()
                : topics.values().stream()
                        .filter(topic -> weights.covered(answer, topic.words()) >= MADE_OF)
                        .max(Comparator.<Topic>comparingDouble(topic -> weights.covered(answer, topic.words()))
                                .thenComparing(Topic::id));
    }

    @Override
    public Intent classify(Inquiry inquiry) {
        List<String> asked = Questions.of(inquiry, QUESTIONS);
        if (asked.isEmpty() || topics.isEmpty()) {
            return Intent.unknown();
        }
        List<Candidate> ranked = ranked(inquiry, asked);
        if (ranked.isEmpty()) {
            return Intent.unknown();
        }
        Candidate best = ranked.getFirst();
        Optional<Candidate> next = ranked.stream()
                .skip(1)
                .filter(other -> !best.topic().saysTheSameAs(other.topic()))
                .findFirst();
        double probability = speaks(best.topic(), inquiry)
                ? best.likeness()
                        .probability(
                                best.score() - next.map(Candidate::score).orElse(0.0),
                                kinds.plainness(inquiry.question()))
                : 0;
        if (!isPlain(inquiry) || !answersEveryPart(best.topic(), inquiry)) {
            probability = Math.min(probability, OPEN_CONDITION);
        }
        if (ranked.stream()
                .anyMatch(other ->
                        TopicConditions.areOpen(best.topic(), other.topic(), best.score() - other.score(), inquiry))) {
            probability = Math.min(probability, OPEN_CONDITION);
        }
        return new Intent(
                best.topic().id(),
                probability,
                next.map(c -> c.topic().id()).orElse(""),
                probability >= FAMILIAR ? 0 : 1,
                probability >= FAMILIAR);
    }

    /** A sentence that only tells of something is like some document as well. */
    @Override
    public double clear() {
        return CLEAR;
    }

    @Override
    public String fingerprint() {
        return embedder.fingerprint() + " topics/2 "
                + Integer.toHexString(topics.keySet().stream().sorted().toList().hashCode())
                + " " + kinds.fingerprint();
    }

    private List<Candidate> ranked(Inquiry inquiry, List<String> asked) {
        List<float[]> vectors = asked.stream().map(embedder::embed).toList();
        List<float[]> searches =
                asked.stream().map(text -> embedder.embed(AS_SEARCH + text)).toList();
        List<Map<String, Double>> found = vectors.stream().map(this::nearest).toList();
        Set<String> words = WordWeights.words(inquiry.question());
        List<Candidate> candidates = new ArrayList<>();
        for (String id : found.getFirst().keySet()) {
            Topic topic = topics.get(id);
            if (topic != null && !TopicConditions.isForOthers(topic, inquiry)) {
                double passage =
                        mean(found.stream().map(f -> f.getOrDefault(id, 0.0)).toList());
                double title = mean(vectors.stream().map(v -> topic.wording(v)).toList());
                double opening = mean(searches.stream()
                        .map(v -> Topic.cosine(v, topic.body()))
                        .toList());
                Likeness likeness = new Likeness(passage, opening, title, weights.covered(words, topic.words()));
                candidates.add(new Candidate(topic, likeness));
            }
        }
        return candidates.stream().sorted(Candidate.BEST_FIRST).toList();
    }

    /** Whether it says enough to be taken for a question, and no sentence of it is clearly of another kind. */
    private boolean isPlain(Inquiry inquiry) {
        return WordWeights.words(inquiry.question()).size() >= FEWEST_TELLING
                && kinds.plainness(inquiry.question()) >= 0
                && Questions.sentences(inquiry, SENTENCES).stream()
                        .noneMatch(sentence -> kinds.plainness(sentence) < OTHER_KIND);
    }

    /** Whether it answers at all: public, in use, and without a gap that only a person can fill. */
    private static boolean answers(KnowledgeItem item) {
        return item.audience() == Audience.PUBLIC
                && item.kind() != KnowledgeItem.Kind.THREAD
                && !OUT_OF_USE.contains(item.labels().getOrDefault("status", "").toLowerCase(Locale.ROOT))
                && !GAP.matcher(item.body()).find();
    }

    /** Whether no part that asks is clearly closer to a document that says something else. */
    private boolean answersEveryPart(Topic best, Inquiry inquiry) {
        List<String> parts = Questions.parts(inquiry, PARTS);
        double by = parts.size() > 1 ? ELSEWHERE_OF_SEVERAL : ELSEWHERE;
        return parts.stream().noneMatch(part -> isElsewhere(best, part, by));
    }

    private boolean isElsewhere(Topic best, String part, double by) {
        float[] vector = embedder.embed(part);
        Map<String, Double> found = nearest(vector);
        double own = closeness(best, vector, found);
        return found.keySet().stream()
                .map(topics::get)
                .filter(Objects::nonNull)
                .filter(other -> !best.saysTheSameAs(other))
                .anyMatch(other -> closeness(other, vector, found) > own + by);
    }

    private static double closeness(Topic topic, float[] vector, Map<String, Double> found) {
        return found.getOrDefault(topic.id(), 0.0) + topic.wording(vector) / 2;
    }

    /** The best cosine of each document. */
    private Map<String, Double> nearest(float[] vector) {
        Map<String, Double> best = new HashMap<>();
        for (Hit hit : index.nearest(vector, OPEN, PASSAGES)) {
            Passage passage = hit.passage();
            best.merge(passage.documentId(), hit.score(), Math::max);
        }
        return best;
    }

    /** Half by the whole inquiry, half by whatever part of it is nearest. */
    private static double mean(List<Double> cosines) {
        double nearest = cosines.stream().mapToDouble(c -> c).max().orElse(0);
        return (cosines.getFirst() + nearest) / 2;
    }

    /** The vectors and the coefficients are of English, so nothing else is trusted before there is a history. */
    private static boolean speaks(Topic topic, Inquiry inquiry) {
        return TRUSTED.contains(inquiry.language()) && TRUSTED.contains(topic.language());
    }

    private static String opening(KnowledgeItem item) {
        String body = item.body();
        return item.title() + "\n" + (body.length() <= 1200 ? body : body.substring(0, 1200));
    }

    private record Candidate(Topic topic, Likeness likeness) {

        static final Comparator<Candidate> BEST_FIRST = Comparator.comparingDouble(Candidate::score)
                .reversed()
                .thenComparing(candidate -> candidate.topic().id());

        double score() {
            return likeness.score();
        }
    }
}
