package io.resolvent.agent;

import io.resolvent.agent.discovery.FoundLabels;
import io.resolvent.agent.discovery.Origin;
import io.resolvent.agent.draft.Draft;
import io.resolvent.agent.draft.Drafter;
import io.resolvent.agent.guard.Guardrails;
import io.resolvent.agent.intake.Inquiry;
import io.resolvent.agent.intent.Intent;
import io.resolvent.agent.intent.LeavingOut;
import io.resolvent.agent.outcome.JudgedReply;
import io.resolvent.agent.policy.Confidence;
import io.resolvent.agent.policy.Scored;
import io.resolvent.agent.retrieval.Evidence;
import io.resolvent.agent.retrieval.Retriever;
import io.resolvent.connectors.KnowledgeItem;
import io.resolvent.ingestion.index.ResolvedTicket;
import io.resolvent.ingestion.text.LanguageGuess;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Decides past tickets as if they were new, each by a classifier that never saw it, and reviews the decisions by what
 * people did (see {@link Review}). Gives the cases on which calibration and bounds rest.
 */
final class Rehearsal {

    private static final int LEAST = 45;
    private static final int MOST_CROSSED = 3_000;
    private static final int FOLDS = 3;
    /** A short history is learned from in larger parts: an intent has few examples to spare. */
    private static final int SHORT = 1_000;

    private static final int FOLDS_OF_SHORT = 5;
    private static final int MOST_CASES = 2_000;

    private final Function<List<ResolvedTicket>, LeavingOut> classifiers;
    private final Retriever retriever;
    private final Drafter drafter;
    private final Guardrails guardrails;
    private final List<KnowledgeItem> items;
    private final List<JudgedReply> judged;
    private final Instant knownBefore;
    private final long seed;

    Rehearsal(
            Function<List<ResolvedTicket>, LeavingOut> classifiers,
            Retriever retriever,
            Drafter drafter,
            Guardrails guardrails,
            List<KnowledgeItem> items,
            List<JudgedReply> judged,
            Instant knownBefore,
            long seed) {
        this.classifiers = classifiers;
        this.retriever = retriever;
        this.drafter = drafter;
        this.guardrails = guardrails;
        this.items = items;
        this.judged = judged;
        this.knownBefore = knownBefore;
        this.seed = seed;
    }

    /**
     * One case for each reviewed ticket, with confidence 0 when it would
     * have got no reply, and one more for each that has an intent, decided as if that had never been learned. None when there are too few to learn from.
     */
    List<Rehearsed> of(List<ResolvedTicket> resolved) {
        List<ResolvedTicket> tickets =
                new ArrayList<>(resolved.stream().filter(Rehearsal::isReviewed).toList());
        if (tickets.size() < LEAST) {
            return List.of();
        }
        Collections.shuffle(tickets, new Random(seed));
        Review review = Review.of(tickets, items, judged);
        boolean crossed = tickets.size() <= MOST_CROSSED;
        int folds = tickets.size() <= SHORT ? FOLDS_OF_SHORT : FOLDS;
        int parts = crossed ? folds : folds + 1;
        List<Rehearsed> cases = new ArrayList<>();
        for (int part = 0; part < (crossed ? folds : 1); part++) {
            int from = part * tickets.size() / parts;
            int to = (part + 1) * tickets.size() / parts;
            List<ResolvedTicket> learned = new ArrayList<>(tickets.subList(0, from));
            learned.addAll(tickets.subList(to, tickets.size()));
            LeavingOut classifier = classifiers.apply(learned);
            List<ResolvedTicket> asked = tickets.subList(from, Math.min(to, from + MOST_CASES));
            cases.addAll(asked.parallelStream()
                    .flatMap(ticket -> cases(ticket, classifier, review))
                    .toList());
        }
        return cases;
    }

    private Stream<Rehearsed> cases(ResolvedTicket ticket, LeavingOut classifier, Review review) {
        Inquiry inquiry = inquiry(ticket);
        Intent intent = classifier.classify(inquiry);
        Evidence evidence = retriever.retrieve(inquiry, intent, knownBefore);
        Draft draft = drafter.draft(inquiry, intent, evidence);
        boolean sent = draft.reply().isPresent()
                && guardrails.inspect(inquiry, evidence, draft).isEmpty();
        Optional<Boolean> right = sent && intent.familiar()
                ? draft.reply().flatMap(reply -> review.isRight(ticket, intent, reply))
                : Optional.of(false);
        Scored.Origin origin = Review.isStranger(ticket) ? Scored.Origin.STRANGER : Scored.Origin.FAMILIAR;
        Rehearsed itself = scored(ticket, intent, draft, sent, right, origin);
        Stream<Rehearsed> leftOut = classifier.classifyWithout(inquiry, ticket.intent()).stream()
                .map(other -> scored(ticket, other, draft, sent, Optional.of(false), Scored.Origin.LEFT_OUT));
        return Stream.concat(Stream.of(itself), leftOut);
    }

    private static Rehearsed scored(
            ResolvedTicket ticket,
            Intent intent,
            Draft draft,
            boolean sent,
            Optional<Boolean> right,
            Scored.Origin origin) {
        boolean answered = sent && intent.familiar();
        Scored scored = new Scored(
                ticket.ref().toString(),
                intent.label(),
                answered ? Confidence.of(intent, draft) : 0,
                right.orElse(false),
                intent.unfamiliarity(),
                origin,
                ticket.intent());
        return new Rehearsed(scored, answered ? Confidence.alone(intent, draft) : 0, right.isPresent());
    }

    private static boolean isReviewed(ResolvedTicket ticket) {
        return !ticket.question().isBlank()
                && (!ticket.intent().isBlank() || !ticket.macro().isBlank() || Review.isStranger(ticket))
                && (!isOnlyLike(ticket) || !ticket.macro().isBlank());
    }

    /** Its intent is a cluster of questions: nobody has said that this ticket is of it. */
    private static boolean isOnlyLike(ResolvedTicket ticket) {
        return Origin.CLUSTER.word().equals(ticket.labels().get(FoundLabels.FOUND_BY));
    }

    private static Inquiry inquiry(ResolvedTicket ticket) {
        String tier = ticket.labels().getOrDefault("tier", "");
        return new Inquiry(
                ticket.ref(),
                ticket.version(),
                "rehearsal",
                "",
                ticket.question(),
                LanguageGuess.of(ticket.question()),
                tier.isBlank() ? Map.of() : Map.of("tier", tier),
                0,
                ticket.createdAt());
    }
}
