package io.resolvent.agent;

import io.resolvent.agent.discovery.FoundLabels;
import io.resolvent.agent.discovery.Origin;
import io.resolvent.agent.draft.Citation;
import io.resolvent.agent.draft.Draft;
import io.resolvent.agent.draft.Drafter;
import io.resolvent.agent.draft.Reply;
import io.resolvent.agent.guard.Guardrails;
import io.resolvent.agent.intake.Inquiry;
import io.resolvent.agent.intent.Intent;
import io.resolvent.agent.intent.LearnedIntentClassifier;
import io.resolvent.agent.policy.Confidence;
import io.resolvent.agent.policy.Scored;
import io.resolvent.agent.retrieval.Evidence;
import io.resolvent.agent.retrieval.Retriever;
import io.resolvent.ingestion.index.ResolvedTicket;
import io.resolvent.ingestion.text.LanguageGuess;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Decides past tickets as if they were new, each by a classifier that never saw it, and reviews the decisions by what
 * people did: the label they gave and the macro they used. Gives the cases on which calibration and bounds rest.
 */
final class Rehearsal {

    private static final int LEAST = 45;
    private static final int MOST_CROSSED = 3_000;
    private static final int FOLDS = 3;
    private static final int MOST_CASES = 2_000;

    private final Supplier<LearnedIntentClassifier> classifiers;
    private final Retriever retriever;
    private final Drafter drafter;
    private final Guardrails guardrails;
    private final Instant knownBefore;
    private final long seed;

    Rehearsal(
            Supplier<LearnedIntentClassifier> classifiers,
            Retriever retriever,
            Drafter drafter,
            Guardrails guardrails,
            Instant knownBefore,
            long seed) {
        this.classifiers = classifiers;
        this.retriever = retriever;
        this.drafter = drafter;
        this.guardrails = guardrails;
        this.knownBefore = knownBefore;
        this.seed = seed;
    }

    /**
     * One case for each reviewed ticket, with confidence 0 when it would have got no reply, and one more for each that has
     * an intent, decided as if that had never been learned. None when there are too few to learn from.
     */
    List<Scored> of(List<ResolvedTicket> resolved) {
        List<ResolvedTicket> tickets =
                new ArrayList<>(resolved.stream().filter(Rehearsal::isReviewed).toList());
        if (tickets.size() < LEAST) {
            return List.of();
        }
        Collections.shuffle(tickets, new Random(seed));
        boolean crossed = tickets.size() <= MOST_CROSSED;
        int parts = crossed ? FOLDS : FOLDS + 1;
        List<Scored> cases = new ArrayList<>();
        for (int part = 0; part < (crossed ? FOLDS : 1); part++) {
            int from = part * tickets.size() / parts;
            int to = (part + 1) * tickets.size() / parts;
            List<ResolvedTicket> learned = new ArrayList<>(tickets.subList(0, from));
            learned.addAll(tickets.subList(to, tickets.size()));
            LearnedIntentClassifier classifier = classifiers.get();
            classifier.learn(learned);
            List<ResolvedTicket> asked = tickets.subList(from, Math.min(to, from + MOST_CASES));
            cases.addAll(asked.parallelStream()
                    .flatMap(ticket -> cases(ticket, classifier))
                    .toList());
        }
        return cases;
    }

    private Stream<Scored> cases(ResolvedTicket ticket, LearnedIntentClassifier classifier) {
        Inquiry inquiry = inquiry(ticket);
        Intent intent = classifier.classify(inquiry);
        Evidence evidence = retriever.retrieve(inquiry, intent, knownBefore);
        Draft draft = drafter.draft(inquiry, intent, evidence);
        boolean sent = draft.reply().isPresent()
                && guardrails.inspect(inquiry, evidence, draft).isEmpty();
        boolean right = draft.reply()
                .filter(reply -> sent && intent.familiar() && isRight(ticket, intent, reply))
                .isPresent();
        Scored.Origin origin = isStranger(ticket) ? Scored.Origin.STRANGER : Scored.Origin.FAMILIAR;
        Stream<Scored> leftOut = classifier.classifyWithout(inquiry, ticket.intent()).stream()
                .map(other -> scored(ticket, other, draft, sent, false, Scored.Origin.LEFT_OUT));
        return Stream.concat(Stream.of(scored(ticket, intent, draft, sent, right, origin)), leftOut);
    }

    private static Scored scored(
            ResolvedTicket ticket, Intent intent, Draft draft, boolean sent, boolean right, Scored.Origin origin) {
        return new Scored(
                ticket.ref().toString(),
                intent.label(),
                sent && intent.familiar() ? Confidence.of(intent, draft) : 0,
                right,
                intent.unfamiliarity(),
                origin,
                ticket.intent());
    }

    private static boolean isReviewed(ResolvedTicket ticket) {
        return !ticket.question().isBlank()
                && (!ticket.intent().isBlank() || !ticket.macro().isBlank() || isStranger(ticket))
                && (!isOnlyLike(ticket) || !ticket.macro().isBlank());
    }

    /** Its intent is a cluster of questions: nobody has said that this ticket is of it. */
    private static boolean isOnlyLike(ResolvedTicket ticket) {
        return Origin.CLUSTER.word().equals(ticket.labels().get(FoundLabels.FOUND_BY));
    }

    private static boolean isStranger(ResolvedTicket ticket) {
        return "true".equals(ticket.labels().get("oos"));
    }

    private static boolean isRight(ResolvedTicket ticket, Intent intent, Reply reply) {
        if (isStranger(ticket)) {
            return false;
        }
        Set<String> sources = reply.sentences().stream()
                .map(Reply.Sentence::citation)
                .map(Citation::source)
                .collect(Collectors.toSet());
        boolean labelFits = ticket.intent().isBlank() || ticket.intent().equals(intent.label());
        String used =
                ticket.macro().isBlank() ? ticket.labels().getOrDefault(FoundLabels.FOUND_KEY, "") : ticket.macro();
        boolean answerFits = used.isBlank() || sources.contains(used);
        return labelFits && answerFits;
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
