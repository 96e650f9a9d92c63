package io.resolvent.agent;

import io.resolvent.agent.config.AutonomySection;
import io.resolvent.agent.discovery.Discovery;
import io.resolvent.agent.discovery.FoundIntent;
import io.resolvent.agent.discovery.FoundLabels;
import io.resolvent.agent.draft.Drafter;
import io.resolvent.agent.guard.Guardrails;
import io.resolvent.agent.intent.IntentTrainer;
import io.resolvent.agent.intent.KeptModels;
import io.resolvent.agent.intent.LearnedIntentClassifier;
import io.resolvent.agent.intent.LeavingOut;
import io.resolvent.agent.outcome.JudgedReply;
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
    /** So many of the latest tickets show which questions a document answers. */
    private static final int LATEST = 2_000;

    private final Knowledge knowledge;
    private final Drafter drafter;
    private final Guardrails guardrails;
    private final AutonomySection autonomy;
    private final List<FoundIntent> found;
    private final List<JudgedReply> judged;
    private final IntentTrainer trainer;
    private final long seed;

    /**
     * @param found intents found before, for tickets that the store gives none
     * @param judged replies of which it is known whether they were right
     */
    Learning(
            Knowledge knowledge,
            Drafter drafter,
            Guardrails guardrails,
            AutonomySection autonomy,
            List<FoundIntent> found,
            List<JudgedReply> judged,
            KeptModels kept,
            long seed) {
        this.knowledge = knowledge;
        this.drafter = drafter;
        this.guardrails = guardrails;
        this.autonomy = autonomy;
        this.found = List.copyOf(found);
        this.judged = List.copyOf(judged);
        this.trainer = new IntentTrainer(seed, kept);
        this.seed = seed;
    }

    /** Learns from what was known before an instant. */
    Learned from(Instant knownBefore) {
        List<ResolvedTicket> resolved = labelled(knowledge.resolvedTickets().stream()
                .filter(ticket -> ticket.resolvedAt().isBefore(knownBefore))
                .toList());
        LeavingOut classifier = classifier(resolved);
        HybridRetriever retriever = new HybridRetriever(
                knowledge.index(),
                knowledge.embedder(),
                knowledge::resolvedTicket,
                knowledge,
                RetrievalSettings.standard());
        retriever.learn(resolved, knowledge.items());
        if (!canReply()) {
            return new Learned(classifier, retriever, Calibration.none(), bounds(List.of()));
        }
        if (isTooLittle(resolved)) {
            return new Learned(topics(resolved), retriever, Calibration.none(), bounds(List.of()));
        }
        Rehearsal rehearsal = new Rehearsal(
                this::classifier, retriever, drafter, guardrails, knowledge.items(), judged, knownBefore, seed);
        List<Rehearsed> cases = rehearsal.of(resolved);
        Calibration calibration = calibration(cases);
        List<Scored> judging = isEstimated() ? Rehearsed.forEstimate(cases) : Rehearsed.forProof(cases);
        List<Scored> calibrated = judging.stream()
                .map(c -> c.confident(calibration.of(c.confidence())))
                .toList();
        return new Learned(classifier, retriever, calibration, bounds(calibrated));
    }

    private Calibration calibration(List<Rehearsed> cases) {
        List<Rehearsed> sent = cases.stream()
                .filter(c ->
                        c.known() && c.scored().confidence() > 0 && c.scored().origin() != Scored.Origin.LEFT_OUT)
                .toList();
        List<Scored> alone = sent.stream()
                .filter(c -> c.alone() > 0)
                .map(c -> c.scored().confident(c.alone()))
                .toList();
        return Calibration.fit(sent.stream().map(Rehearsed::scored).toList())
                .trusting(alone, autonomy.alpha(), autonomy.delta());
    }

    /**
     * Before there is a history to learn from, each public answer is an intent; afterwards it is a second way to an answer.
     * Only where no proof is asked for.
     */
    private boolean isTooLittle(List<ResolvedTicket> resolved) {
        return isEstimated()
                && resolved.stream().filter(t -> !t.intent().isBlank()).count() < FEWEST_LABELLED;
    }

    private boolean isEstimated() {
        return autonomy.bound() == AutonomySection.Bound.ESTIMATED;
    }

    private AnswerTopics topics(List<ResolvedTicket> resolved) {
        List<ResolvedTicket> latest = resolved.subList(Math.max(0, resolved.size() - LATEST), resolved.size());
        return AnswerTopics.of(knowledge, latest, LanguageGuess::of);
    }

    /** Where the store names no intents, tickets have those that were found. */
    private List<ResolvedTicket> labelled(List<ResolvedTicket> resolved) {
        if (Discovery.isNeeded(resolved)) {
            List<FoundIntent> now = new Discovery(knowledge.embedder()).extend(resolved, knowledge.items(), found);
            return new FoundLabels(now).on(resolved);
        }
        return resolved;
    }

    private LeavingOut classifier(List<ResolvedTicket> resolved) {
        LearnedIntentClassifier classifier = new LearnedIntentClassifier(knowledge.embedder(), trainer);
        classifier.learn(resolved);
        return isEstimated() && canReply()
                ? TwoWays.of(classifier, topics(resolved), resolved, knowledge.items())
                : classifier;
    }

    /** Without any written knowledge there is nothing to reply, and nothing to rehearse. */
    private boolean canReply() {
        return !knowledge.items().isEmpty();
    }

    private Bounds bounds(List<Scored> cases) {
        return switch (autonomy.bound()) {
            case ESTIMATED -> EstimatedBounds.fit(cases, autonomy.alpha());
            case PROVEN -> ProvenBounds.fit(cases, autonomy.alpha(), autonomy.delta());
        };
    }
}
