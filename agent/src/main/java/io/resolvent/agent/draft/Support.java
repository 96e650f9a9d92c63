package io.resolvent.agent.draft;

import io.resolvent.agent.intake.Inquiry;
import io.resolvent.agent.intent.Intent;
import io.resolvent.agent.retrieval.Evidence;
import io.resolvent.agent.retrieval.Evidence.Precedent;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * How well a public document answers an inquiry, 0 to 1.
 *
 * <p>A weighted mean of four signals, each 0 to 1: <em>nearness</em>, the cosine stretched from 0.55..0.9;
 * <em>coverage</em>, the share of the inquiry's words that the document has, two thirds counting as all; <em>rank</em>,
 * the fused score; and <em>agreement</em>, whether past tickets like this one were answered with this document, or the
 * document is labelled with the intent. Where the store says neither, agreement is left out and the other weights grow.
 * A document that is the intent itself, as before there is any history, is supported by that alone.
 */
final class Support {

    private static final double NEARNESS = 0.25;
    private static final double COVERAGE = 0.15;
    private static final double RANK = 0.15;
    private static final double AGREEMENT = 0.45;
    private static final String INTENT_LABEL = "intent";

    private final Inquiry inquiry;
    private final Intent intent;
    private final List<Precedent> precedents;

    Support(Inquiry inquiry, Intent intent, Evidence evidence) {
        this.inquiry = inquiry;
        this.intent = intent;
        this.precedents = evidence.precedents().stream()
                .filter(p -> !p.ticket().macro().isBlank())
                .toList();
    }

    double of(AnswerSource source) {
        if (source.first().documentId().equals(intent.label())) {
            return 1;
        }
        double nearness = clamp((source.similarity() - 0.55) / 0.35);
        double coverage = clamp(1.5 * Tokens.covered(Tokens.stems(inquiry.question()), Tokens.stems(source.text())));
        double rest = NEARNESS * nearness + COVERAGE * coverage + RANK * clamp(source.score());
        String label = source.first().labels().getOrDefault(INTENT_LABEL, "");
        boolean macrosKnown = source.isMacro() && !precedents.isEmpty();
        if (!macrosKnown && label.isBlank()) {
            return rest / (NEARNESS + COVERAGE + RANK);
        }
        return rest + AGREEMENT * agreement(source, label, macrosKnown);
    }

    /** Of sentences from several documents: the least of theirs; 0 for none. */
    double ofAll(List<Reply.Sentence> sentences, Evidence evidence) {
        Set<String> cited = sentences.stream().map(s -> s.citation().passage()).collect(Collectors.toSet());
        return AnswerSource.of(evidence.answers()).stream()
                .filter(source -> source.answers().stream()
                        .anyMatch(a -> cited.contains(a.passage().passage().id())))
                .mapToDouble(this::of)
                .min()
                .orElse(0);
    }

    private double agreement(AnswerSource source, String label, boolean macrosKnown) {
        double share = macrosKnown ? share(source.first().documentId()) : 0;
        if (label.isBlank()) {
            return share;
        }
        return label.equalsIgnoreCase(intent.label())
                ? Math.max(share, intent.probability())
                : Math.min(share, 1 - intent.probability());
    }

    private double share(String macro) {
        double all = precedents.stream().mapToDouble(Support::weight).sum();
        double same = precedents.stream()
                .filter(p -> p.ticket().macro().equals(macro))
                .mapToDouble(Support::weight)
                .sum();
        return all == 0 ? 0 : same / all;
    }

    private static double weight(Precedent precedent) {
        double nearness = clamp(precedent.similarity());
        return nearness * nearness * nearness * nearness;
    }

    private static double clamp(double value) {
        return Math.max(0, Math.min(1, value));
    }
}
