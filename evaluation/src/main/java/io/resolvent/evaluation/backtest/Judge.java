package io.resolvent.evaluation.backtest;

import io.resolvent.agent.Resolution;
import io.resolvent.agent.draft.Citation;
import io.resolvent.agent.draft.Draft;
import io.resolvent.agent.draft.Reply;
import io.resolvent.agent.guard.SameAnswer;
import io.resolvent.connectors.Author;
import io.resolvent.connectors.Comment;
import io.resolvent.connectors.Ticket;
import io.resolvent.evaluation.files.Labels;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Says whether a decision's answer was right, by what people made of the ticket: wrong when the ticket had to be left to
 * people. Where an answer is known it decides: the reply cites the macro that was used or a document that answers, or says
 * what the person said (see {@link SameAnswer}). An answer that is made of no document cannot be compared: unknown, but
 * wrong where an intent is never answered from documents. Without any answer, or where people mostly do not answer with
 * what the documents say, the intent decides, where the ticket has one and the assistant learned intents. Pure.
 */
final class Judge {

    private final Map<String, Labels> labels;
    private final SameAnswer same;
    private final boolean comparable;
    private final Set<String> answered;

    /**
     * @param labels by ticket id
     * @param documents all that may be told to customers
     * @param tickets with what people did
     */
    Judge(Map<String, Labels> labels, Collection<String> documents, List<Ticket> tickets) {
        this.labels = Map.copyOf(labels);
        this.same = SameAnswer.among(documents);
        this.comparable = same.areMostlyComparable(tickets.stream()
                .filter(ticket -> labelsOf(ticket).macro().isEmpty())
                .map(Judge::answeredBy)
                .toList());
        this.answered = tickets.stream()
                .filter(ticket -> namesDocument(labelsOf(ticket)) || same.isComparable(answeredBy(ticket)))
                .map(ticket -> labelsOf(ticket).intent())
                .collect(Collectors.toUnmodifiableSet());
    }

    private Labels labelsOf(Ticket ticket) {
        return labels.getOrDefault(ticket.ref().id(), Labels.none());
    }

    /** What people say of it. */
    Labels labelsOf(Resolution resolution) {
        return labels.getOrDefault(resolution.ref().id(), Labels.none());
    }

    /**
     * Empty when nobody said.
     *
     * @param ticket with what people did
     */
    Optional<Boolean> isRight(Ticket ticket, Resolution resolution) {
        Labels given = labelsOf(resolution);
        if (given.mustNotBeAnswered()) {
            return Optional.of(false);
        }
        return resolution
                .draft()
                .flatMap(Draft::reply)
                .filter(reply -> isAnswerKnown(ticket, given))
                .map(reply -> isAnswer(reply, ticket, given, resolution))
                .orElseGet(() -> isIntent(given, resolution));
    }

    /** Whether an answer is known, so that more than the intent is compared. */
    boolean namesAnswer(Ticket ticket, Resolution resolution) {
        Labels given = labelsOf(resolution);
        return given.mustNotBeAnswered() || isAnswerKnown(ticket, given);
    }

    /** What the team wrote to the customer after the opening. */
    static String answeredBy(Ticket ticket) {
        return ticket.comments().stream()
                .filter(c -> c.isPublic() && c.author().role() == Author.Role.SUPPORT_AGENT)
                .map(Comment::text)
                .collect(Collectors.joining("\n"));
    }

    private Optional<Boolean> isAnswer(Reply reply, Ticket ticket, Labels given, Resolution resolution) {
        Set<String> sources = reply.sentences().stream()
                .map(Reply.Sentence::citation)
                .map(Citation::source)
                .flatMap(source -> named(source, resolution))
                .collect(Collectors.toSet());
        String answer = answeredBy(ticket);
        if (sources.contains(given.macro())
                || given.documents().stream().anyMatch(sources::contains)
                || same.says(reply.text(), answer, questionOf(ticket))) {
            return Optional.of(true);
        }
        boolean known = namesDocument(given) || same.isComparable(answer) || !answered.contains(given.intent());
        return known ? Optional.of(false) : Optional.empty();
    }

    private boolean isAnswerKnown(Ticket ticket, Labels given) {
        return namesDocument(given) || (comparable && !answeredBy(ticket).isBlank());
    }

    private static boolean namesDocument(Labels given) {
        return !given.macro().isEmpty() || !given.documents().isEmpty();
    }

    private static Optional<Boolean> isIntent(Labels given, Resolution resolution) {
        String told = resolution.intent().label();
        boolean isDocument = resolution.evidence().answers().stream()
                .anyMatch(answer -> answer.passage().passage().documentId().equals(told));
        return given.intent().isEmpty() || isDocument
                ? Optional.empty()
                : Optional.of(given.intent().equals(told));
    }

    private static String questionOf(Ticket ticket) {
        return ticket.comments().stream()
                .filter(c -> c.isPublic() && c.author().isCustomer())
                .map(Comment::text)
                .collect(Collectors.joining("\n", ticket.subject() + "\n", ""));
    }

    /** The source, without the number of an older version, and the document that a macro stands for. */
    private static Stream<String> named(String source, Resolution resolution) {
        Stream<String> standsFor = resolution.evidence().answers().stream()
                .map(answer -> answer.passage().passage())
                .filter(passage -> passage.documentId().equals(source))
                .flatMap(passage -> Optional.ofNullable(passage.labels().get("gold_doc")).stream());
        return Stream.concat(Stream.of(source, source.replaceFirst("@\\d+$", "")), standsFor);
    }
}
