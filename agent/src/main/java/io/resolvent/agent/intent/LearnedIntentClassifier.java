package io.resolvent.agent.intent;

import io.resolvent.agent.intake.Inquiry;
import io.resolvent.ingestion.index.Embedder;
import io.resolvent.ingestion.index.ResolvedTicket;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Classifies by what resolved tickets taught. Learning again makes a new model beside the one in use and then exchanges
 * them at once, so no decision waits and none sees half a model. Thread-safe.
 */
public final class LearnedIntentClassifier implements LeavingOut {

    private static final Known NOTHING = new Known(Optional.empty(), Set.of());

    private final Embedder embedder;
    private final IntentTrainer trainer;
    private volatile Known current = NOTHING;

    /**
     * Knows nothing until {@link #learn}.
     *
     * @param embedder best one with a vector cache
     */
    public LearnedIntentClassifier(Embedder embedder, IntentTrainer trainer) {
        this.embedder = embedder;
        this.trainer = trainer;
    }

    /**
     * Replaces what is known by what these tickets teach. Tickets without an intent are left out; those whose label
     * {@code oos} is {@code true} only help to tell what is unfamiliar. Without any intent nothing is known afterwards.
     */
    public void learn(List<ResolvedTicket> resolved) {
        List<ResolvedTicket> asked =
                resolved.stream().filter(t -> !t.question().isBlank()).toList();
        List<ResolvedTicket> labelled =
                asked.stream().filter(t -> !t.intent().isBlank()).toList();
        List<ResolvedTicket> strangers = asked.stream()
                .filter(t -> t.intent().isBlank() && "true".equals(t.labels().get("oos")))
                .toList();
        current = labelled.isEmpty()
                ? NOTHING
                : new Known(
                        Optional.of(trainer.train(Lessons.of(examples(labelled), examples(strangers), embedder))),
                        keys(labelled));
    }

    @Override
    public LearnedIntentClassifier with(List<ResolvedTicket> resolved) {
        Known before = current;
        List<ResolvedTicket> news = resolved.stream()
                .filter(t -> !t.question().isBlank() && !t.intent().isBlank())
                .filter(t -> !before.tickets().contains(key(t)))
                .toList();
        LearnedIntentClassifier with = new LearnedIntentClassifier(embedder, trainer);
        Set<String> tickets = new HashSet<>(before.tickets());
        tickets.addAll(keys(news));
        with.current = new Known(before.model().map(model -> model.with(examples(news))), tickets);
        return with;
    }

    private static Set<String> keys(List<ResolvedTicket> tickets) {
        return tickets.stream().map(LearnedIntentClassifier::key).collect(Collectors.toSet());
    }

    private static String key(ResolvedTicket ticket) {
        return ticket.ref() + " " + ticket.version();
    }

    @Override
    public Intent classify(Inquiry inquiry) {
        String question = inquiry.question();
        if (question.isBlank()) {
            return Intent.unknown();
        }
        return current.model()
                .map(model -> model.classify(question, embedder.embed(question)))
                .orElseGet(Intent::unknown);
    }

    @Override
    public Optional<Intent> classifyWithout(Inquiry inquiry, String label) {
        String question = inquiry.question();
        return question.isBlank()
                ? Optional.empty()
                : current.model().flatMap(model -> model.classifyWithout(question, embedder.embed(question), label));
    }

    /** The intents it knows, sorted; empty when it knows none. */
    public List<String> labels() {
        return current.model().map(IntentModel::labels).orElseGet(List::of);
    }

    @Override
    public String fingerprint() {
        return embedder.fingerprint()
                + " "
                + current.model().map(IntentModel::fingerprint).orElse("nothing learned");
    }

    private List<Example> examples(List<ResolvedTicket> tickets) {
        List<float[]> vectors =
                embedder.embedAll(tickets.stream().map(ResolvedTicket::question).toList());
        List<Example> examples = new ArrayList<>();
        for (int i = 0; i < tickets.size(); i++) {
            ResolvedTicket ticket = tickets.get(i);
            String label = ticket.intent().isBlank() ? "none" : ticket.intent();
            examples.add(new Example(ticket.question(), vectors.get(i), label));
        }
        return examples;
    }

    /** @param tickets those that the model learned from, by reference and version */
    private record Known(Optional<IntentModel> model, Set<String> tickets) {}
}
