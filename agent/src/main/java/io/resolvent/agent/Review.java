package io.resolvent.agent;

import io.resolvent.agent.discovery.FoundLabels;
import io.resolvent.agent.draft.Citation;
import io.resolvent.agent.draft.Reply;
import io.resolvent.agent.guard.SameAnswer;
import io.resolvent.agent.intent.Intent;
import io.resolvent.agent.outcome.JudgedReply;
import io.resolvent.connectors.Audience;
import io.resolvent.connectors.KnowledgeItem;
import io.resolvent.connectors.TicketRef;
import io.resolvent.ingestion.index.ResolvedTicket;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Says whether a reply to a past ticket would have been right, by what people did. The answer decides where one is known:
 * the reply is made of the macro that was used, or says the same as the person (see {@link SameAnswer}). An answer that is
 * not made of any document cannot be compared: then nothing is known of the case, but where an intent is never answered
 * from documents a reply is wrong. Where no answer is known, or where people mostly do not answer with what the
 * documents say, the label decides. Immutable, thread-safe.
 *
 * @param publicTexts by document id
 * @param comparable whether people mostly answer with what the documents say
 * @param answered intents that people have answered from documents
 * @param judged replies to these tickets of which it is known whether they were right; that counts before anything else
 */
record Review(
        SameAnswer same,
        Map<String, String> publicTexts,
        boolean comparable,
        Set<String> answered,
        Map<TicketRef, List<JudgedReply>> judged) {

    static Review of(List<ResolvedTicket> tickets, List<KnowledgeItem> items, List<JudgedReply> judged) {
        Map<String, String> texts = items.stream()
                .filter(item -> item.audience() == Audience.PUBLIC && item.kind() != KnowledgeItem.Kind.THREAD)
                .collect(Collectors.toMap(KnowledgeItem::id, i -> i.title() + "\n" + i.body(), (one, other) -> one));
        SameAnswer same = SameAnswer.among(texts.values());
        boolean comparable = same.areMostlyComparable(tickets.stream()
                .filter(ticket -> ticket.macro().isBlank())
                .map(ResolvedTicket::resolution)
                .toList());
        Set<String> answered = tickets.stream()
                .filter(ticket -> texts.containsKey(used(ticket)) || same.isComparable(ticket.resolution()))
                .map(ResolvedTicket::intent)
                .collect(Collectors.toUnmodifiableSet());
        return new Review(
                same,
                Map.copyOf(texts),
                comparable,
                answered,
                judged.stream().collect(Collectors.groupingBy(JudgedReply::ref)));
    }

    /** Its customer asked what nothing here answers, by a person's word. */
    static boolean isStranger(ResolvedTicket ticket) {
        return "true".equals(ticket.labels().get("oos"));
    }

    /** Empty when nobody can say. */
    Optional<Boolean> isRight(ResolvedTicket ticket, Intent intent, Reply reply) {
        Optional<Boolean> said = said(ticket, intent, reply);
        if (said.isPresent()) {
            return said;
        }
        if (isStranger(ticket)) {
            return Optional.of(false);
        }
        String used = used(ticket);
        String answer = ticket.resolution().isBlank() ? publicTexts.getOrDefault(used, "") : ticket.resolution();
        if (cites(reply, used)) {
            return Optional.of(true);
        }
        if (used.isBlank() && (answer.isBlank() || !comparable)) {
            return Optional.of(ticket.intent().equals(intent.label()));
        }
        if (same.says(reply.text(), answer, ticket.question())) {
            return Optional.of(true);
        }
        boolean known = !used.isBlank() || same.isComparable(answer) || !answered.contains(ticket.intent());
        return known ? Optional.of(false) : Optional.empty();
    }

    /** What became known of the same reply to this ticket; the last word counts. */
    private Optional<Boolean> said(ResolvedTicket ticket, Intent intent, Reply reply) {
        Set<String> sources = reply.sentences().stream()
                .map(sentence -> sentence.citation().source())
                .collect(Collectors.toSet());
        return judged.getOrDefault(ticket.ref(), List.of()).reversed().stream()
                .filter(one ->
                        one.intent().equals(intent.label()) && one.sources().equals(sources))
                .map(JudgedReply::right)
                .findFirst();
    }

    private static String used(ResolvedTicket ticket) {
        return ticket.macro().isBlank() ? ticket.labels().getOrDefault(FoundLabels.FOUND_KEY, "") : ticket.macro();
    }

    private static boolean cites(Reply reply, String document) {
        return reply.sentences().stream()
                .map(Reply.Sentence::citation)
                .map(Citation::source)
                .anyMatch(document::equals);
    }
}
