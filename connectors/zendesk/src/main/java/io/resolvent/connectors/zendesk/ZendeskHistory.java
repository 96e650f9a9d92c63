package io.resolvent.connectors.zendesk;

import io.resolvent.connectors.Action;
import io.resolvent.connectors.Receipt;
import io.resolvent.connectors.TicketRef;
import io.resolvent.connectors.WriteRequest;
import io.resolvent.connectors.http.NoteMark;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Finds an effect of an earlier attempt among our own updates after the version that it was decided on: a note by its mark, a
 * reply by its words, a change by what it set. Thread-safe.
 */
record ZendeskHistory(ZendeskApi api, ZendeskAccount account, ZendeskTickets tickets, ZendeskChange change) {

    Optional<Receipt> find(WriteRequest request) {
        ZendeskTicket ticket = tickets.read(request.ref());
        if (ticket.version().equals(request.expectedVersion())) {
            return Optional.empty();
        }
        Predicate<ZendeskAudit> isEffect = isEffectOf(request);
        String self = account.self().id();
        List<ZendeskAudit> after = after(request.ref(), request.expectedVersion());
        return after.stream()
                .filter(audit -> audit.author().equals(self) && isEffect.test(audit))
                .findFirst()
                .map(audit -> new Receipt(request.id(), audit.id(), true, versionAfter(ticket, audit, after, self)));
    }

    /**
     * The version to go on from. When somebody else did something meanwhile it is the one of our own update, which is no
     * longer the ticket's, so that the next write is a conflict and what they did is read first.
     */
    private static String versionAfter(
            ZendeskTicket ticket, ZendeskAudit effect, List<ZendeskAudit> after, String self) {
        boolean alone = after.stream().allMatch(audit -> audit.author().equals(self));
        return alone ? ticket.version() : effect.created().toString();
    }

    private List<ZendeskAudit> after(TicketRef ref, String version) {
        Instant since = time(version);
        return ZendeskPages.all("audits", cursor -> api.audits(ref.id(), cursor, ref)).stream()
                .map(ZendeskAudit::new)
                .filter(audit -> audit.created().isAfter(since))
                .toList();
    }

    private static Instant time(String version) {
        try {
            return Instant.parse(version);
        } catch (java.time.DateTimeException e) {
            return Instant.EPOCH;
        }
    }

    private Predicate<ZendeskAudit> isEffectOf(WriteRequest request) {
        TicketRef ref = request.ref();
        return switch (request.action()) {
            case Action.PostInternalNote note ->
                audit -> audit.hasComment(false, text -> NoteMark.isIn(text, request.id()));
            case Action.PostPublicReply reply ->
                audit -> audit.hasComment(true, text -> words(text).equals(words(reply.text())));
            case Action.ChangeStatus set -> {
                String word = change.word(set.status(), ref);
                yield audit -> audit.sets("status", word);
            }
            case Action.SetField set -> {
                String field = change.field(set, ref);
                yield audit -> audit.sets(field, set.value());
            }
            case Action.AddTags added -> audit -> audit.setsTags(added.tags());
            case Action.Assign assign -> {
                Optional<String> group = assign.group().map(name -> change.group(name, ref));
                yield audit -> group.map(id -> audit.sets("group_id", id)).orElse(true)
                        && (assign.person().isEmpty() || audit.touches("assignee_id"));
            }
            case Action.LinkTicket link -> audit -> false;
            case Action.Notify notify -> audit -> false;
        };
    }

    /** Zendesk may change white space on the way; words stay. */
    private static String words(String text) {
        return text.strip().replaceAll("\\s+", " ");
    }
}
