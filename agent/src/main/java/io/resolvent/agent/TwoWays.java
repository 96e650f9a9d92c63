package io.resolvent.agent;

import io.resolvent.agent.guard.SameAnswer;
import io.resolvent.agent.intake.Inquiry;
import io.resolvent.agent.intent.Intent;
import io.resolvent.agent.intent.IntentClassifier;
import io.resolvent.agent.intent.LeavingOut;
import io.resolvent.agent.intent.LikelyAnswer;
import io.resolvent.agent.retrieval.UsualAnswers;
import io.resolvent.connectors.Audience;
import io.resolvent.connectors.KnowledgeItem;
import io.resolvent.ingestion.index.ResolvedTicket;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Reads an inquiry both ways: what resolved tickets taught, and which document answers by itself as before there was a
 * history. Where the first knows little, the document is the topic only when it is as clear as a cold start asks for. A
 * document that the intent was never answered with counts half. Thread-safe.
 *
 * @param learned by resolved tickets
 * @param topics by documents; their labels are ids of documents
 * @param usual what intents were answered with
 * @param texts public texts by document id
 */
record TwoWays(
        LeavingOut learned, IntentClassifier topics, UsualAnswers usual, Map<String, String> texts, SameAnswer same)
        implements LeavingOut {

    private static final double KNOWN = 0.5;
    private static final double UNUSUAL = 0.5;

    TwoWays {
        texts = Map.copyOf(texts);
    }

    static TwoWays of(
            LeavingOut learned, IntentClassifier topics, List<ResolvedTicket> resolved, List<KnowledgeItem> items) {
        Map<String, String> texts = items.stream()
                .filter(item -> item.audience() == Audience.PUBLIC && item.kind() != KnowledgeItem.Kind.THREAD)
                .collect(Collectors.toMap(KnowledgeItem::id, KnowledgeItem::body, (one, other) -> one));
        return new TwoWays(learned, topics, UsualAnswers.of(resolved, items), texts, SameAnswer.among(texts.values()));
    }

    @Override
    public Intent classify(Inquiry inquiry) {
        Intent intent = learned.classify(inquiry);
        Intent topic = topics.classify(inquiry);
        if (topic.label().isEmpty()) {
            return intent;
        }
        List<String> documents = sayingTheSame(topic.label());
        boolean known = intent.familiar() && intent.probability() >= KNOWN;
        if (known || topic.probability() < topics.clear()) {
            boolean unusual = usual.speakAgainst(intent.label(), documents);
            return intent.with(new LikelyAnswer(documents, topic.probability() * (unusual ? UNUSUAL : 1)));
        }
        return asTopic(topic, intent).with(new LikelyAnswer(documents, topic.probability()));
    }

    private static Intent asTopic(Intent topic, Intent intent) {
        return new Intent(
                topic.label(),
                (topic.probability() + intent.probability()) / 2,
                intent.label(),
                intent.unfamiliarity(),
                true);
    }

    private List<String> sayingTheSame(String id) {
        String text = texts.getOrDefault(id, "");
        return texts.entrySet().stream()
                .filter(other -> other.getKey().equals(id)
                        || same.says(other.getValue(), text, "")
                        || same.says(text, other.getValue(), ""))
                .map(Map.Entry::getKey)
                .toList();
    }

    @Override
    public Optional<Intent> classifyWithout(Inquiry inquiry, String label) {
        return learned.classifyWithout(inquiry, label);
    }

    @Override
    public TwoWays with(List<ResolvedTicket> resolved) {
        return learned.with(resolved) instanceof LeavingOut taught
                ? new TwoWays(taught, topics, usual, texts, same)
                : this;
    }

    @Override
    public double clear() {
        return learned.clear();
    }

    @Override
    public String fingerprint() {
        return learned.fingerprint() + " " + topics.fingerprint();
    }
}
