package io.resolvent.connectors.sandbox.desk;

import io.resolvent.connectors.Status;
import io.resolvent.connectors.sandbox.desk.Refusal.Reason;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The desk's rules for tickets: what a request does to one, and when it is refused. Pure. */
final class TicketWork {

    private TicketWork() {}

    static DeskTicket open(String id, long sequence, NewTicket request, DeskUser requester, Instant now) {
        return new DeskTicket(
                id,
                1,
                sequence,
                request.subject(),
                Status.NEW,
                requester,
                List.of(comment("1", request.request(), requester, now, "")),
                new TreeSet<>(request.tags()),
                new TreeMap<>(request.fields()),
                "",
                "",
                List.of(),
                List.of(),
                List.of(),
                now,
                now);
    }

    static TicketChanged change(DeskTicket ticket, TicketUpdate update, DeskUser author, long sequence, Instant now) {
        if (update.expectedVersion().isPresent() && update.expectedVersion().getAsLong() != ticket.version()) {
            throw new Refusal(Reason.STALE, "ticket " + ticket.id() + " is at version " + ticket.version());
        }
        if (update.isEmpty()) {
            throw new Refusal(Reason.INVALID, "nothing to change");
        }
        if (ticket.status() == Status.CLOSED && !isDeletion(update)) {
            throw new Refusal(Reason.TICKET_CLOSED, "ticket " + ticket.id() + " is closed");
        }
        String commentId = freeId(ticket);
        String effectId = update.comment().isPresent() ? commentId : "change-" + sequence;
        return new TicketChanged(
                ticket.id(),
                update.status().orElseGet(() -> statusAfter(ticket, update, author)),
                update.comment().map(c -> comment(commentId, c, author, now, update.actionId())),
                update.addedTags(),
                update.group(),
                update.assignee(),
                update.fields(),
                update.link(),
                update.notification(),
                Optional.of(new DeskEffect(update.actionId(), effectId, author.id()))
                        .filter(effect -> !effect.actionId().isEmpty()));
    }

    /** The next comment's place in the ticket, or the first number after it that no comment came with. */
    private static String freeId(DeskTicket ticket) {
        Set<String> taken = ticket.comments().stream().map(DeskComment::id).collect(Collectors.toSet());
        return IntStream.iterate(ticket.comments().size() + 1, n -> n + 1)
                .mapToObj(Integer::toString)
                .filter(id -> !taken.contains(id))
                .findFirst()
                .orElseThrow();
    }

    private static boolean isDeletion(TicketUpdate update) {
        return update.status().equals(Optional.of(Status.DELETED));
    }

    /** A customer's answer reopens; the team's first public answer makes a new ticket an open one. */
    private static Status statusAfter(DeskTicket ticket, TicketUpdate update, DeskUser author) {
        boolean answered = update.comment().filter(NewComment::isPublic).isPresent();
        boolean moves = author.role() == Role.CUSTOMER ? ticket.status() != Status.NEW : ticket.status() == Status.NEW;
        return answered && moves ? Status.OPEN : ticket.status();
    }

    private static DeskComment comment(String id, NewComment comment, DeskUser author, Instant now, String actionId) {
        return new DeskComment(
                id,
                author.id(),
                author.name(),
                author.role(),
                comment.visibility(),
                comment.text(),
                comment.html(),
                now,
                actionId,
                comment.mailHeaders(),
                comment.attachments());
    }
}
