package io.resolvent.agent;

import io.resolvent.agent.config.AutonomySection;
import io.resolvent.agent.discovery.Discovery;
import io.resolvent.agent.discovery.FoundIntent;
import io.resolvent.agent.discovery.FoundLabels;
import io.resolvent.agent.draft.Drafter;
import io.resolvent.agent.guard.Guardrails;
import io.resolvent.agent.intent.IntentClassifier;
import io.resolvent.agent.intent.IntentTrainer;
import io.resolvent.agent.intent.KeptModels;
import io.resolvent.agent.intent.LearnedIntentClassifier;
import io.resolvent.agent.policy.Bounds;
import io.resolvent.agent.policy.Calibration;
import io.resolvent.agent.policy.EstimatedBounds;
import io.resolvent.agent.policy.ProvenBounds;
import io.resolvent.agent.policy.Scored;
import io.resolvent.agent.retrieval.AnswerTopics;
import io.resolvent.agent.retrieval.HybridRetriever;
import io.resolvent.agent.retrieval.RetrievalSettings;
import io.resolvent.ingestion.Knowledge;
import io.resolvent.ingestion.index.ResolvedTicket;
import io.resolvent.ingestion.text.LanguageGuess;
import java.time.Instant;
import java.util.List;

/** Learns classifier, retrieval habits, calibration and bounds from resolved tickets. */
final class Learning {

    /** Fewer labelled tickets teach no intents worth the name. */
    private static final int FEWEST_LABELLED = 45;

    private final Knowledge knowledge;
    private final Drafter drafter;
    private final Guardrails guardrails;
    private final AutonomySection autonomy;
    private final List<FoundIntent> found;
    private final IntentTrainer trainer;
    private final long seed;

    /** @param found intents found before, for tickets that the store gives none */
    Learning(
            Knowledge knowledge,
            Drafter drafter,
            Guardrails guardrails,
            AutonomySection autonomy,
            List<FoundIntent> found,
            KeptModels kept,
            long seed) {
        this.knowledge = knowledge;
        this.drafter = drafter;
        this.guardrails = guardrails;
        this.autonomy = autonomy;
        this.found = List.copyOf(found);
        this.trainer = new IntentTrainer(seed, kept);
        this.seed = seed;
    }

    /** Learns from what was known before an instant. */
    Learned from(Instant knownBefore) {
        List<ResolvedTicket> resolved = labelled(knowledge.resolvedTickets().stream()
                .filter(ticket -> ticket.resolvedAt().isBefore(knownBefore))
                .toList());
        LearnedIntentClassifier classifier = classifier();
        classifier.learn(resolved);
        HybridRetriever retriever = new HybridRetriever(
                knowledge.index(),
                knowledge.embedder(),
                knowledge::resolvedTicket,
                knowledge,
                RetrievalSettings.standard());
        retriever.learn(resolved, knowledge.items());
        Rehearsal rehearsal = new Rehearsal(this::classifier, retriever, drafter, guardrails, knownBefore, seed);
        List<Scored> cases = canReply() ? rehearsal.of(resolved) : List.of();
        Calibration calibration = Calibration.fit(cases.stream()
                .filter(c -> c.confidence() > 0 && c.origin() != Scored.Origin.LEFT_OUT)
                .toList());
        List<Scored> calibrated = cases.stream()
                .map(c -> c.confident(calibration.of(c.confidence())))
                .toList();
        return new Learned(topicsOr(classifier, resolved), retriever, calibration, bounds(calibrated));
    }

    /** Before there is a history to learn from, and only where no proof is asked for, each public answer is an intent. */
    private IntentClassifier topicsOr(LearnedIntentClassifier learned, List<ResolvedTicket> resolved) {
        long labelled = resolved.stream().filter(t -> !t.intent().isBlank()).count();
        return autonomy.bound() == AutonomySection.Bound.ESTIMATED && labelled < FEWEST_LABELLED && canReply()
                ? AnswerTopics.of(knowledge, resolved, LanguageGuess::of)
                : learned;
    }

    /** Where the store names no intents, tickets have those that were found. */
    private List<ResolvedTicket> labelled(List<ResolvedTicket> resolved) {
        if (Discovery.isNeeded(resolved)) {
            List<FoundIntent> now = new Discovery(knowledge.embedder()).extend(resolved, knowledge.items(), found);
            return new FoundLabels(now).on(resolved);
        }
        return resolved;
    }

    private LearnedIntentClassifier classifier() {
        return new LearnedIntentClassifier(knowledge.embedder(), trainer);
    }

    /** Without any written knowledge there is nothing to reply, and nothing to rehearse. */
    private boolean canReply() {
        return !knowledge.items().isEmpty();
    }

    private Bounds bounds(List<Scored> cases) {
        return switch (autonomy.bound()) {
            case ESTIMATED -> new EstimatedBounds(autonomy.alpha());
            case PROVEN -> ProvenBounds.fit(cases, autonomy.alpha(), autonomy.delta(), seed);
        };
    }
}
