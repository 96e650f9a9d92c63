package io.resolvent.evaluation.backtest;

import io.resolvent.connectors.Comment;
import io.resolvent.connectors.Status;
import io.resolvent.connectors.Ticket;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A ticket as it stood when it came in: what the customer had written before anybody of the team did anything. A ticket
 * that waits for an answer is taken as it stands, with what was said before.
 */
final class AsArrived {

    private AsArrived() {}

    /**
     * Without later comments, labels, assignee and status; of a ticket that is done also without tags and group, because
     * they may say what people made of it.
     */
    static Ticket of(Ticket ticket) {
        if (isWaiting(ticket)) {
            return arrived(ticket, ticket.comments());
        }
        List<Comment> opening = ticket.comments().stream()
                .takeWhile(c -> c.isPublic() && c.author().isCustomer())
                .toList();
        return arrived(ticket, opening);
    }

    private static boolean isWaiting(Ticket ticket) {
        return !ticket.status().isDone()
                && !ticket.comments().isEmpty()
                && ticket.comments().getLast().isPublic()
                && ticket.comments().getLast().author().isCustomer();
    }

    private static Ticket arrived(Ticket ticket, List<Comment> opening) {
        boolean isDone = ticket.status().isDone();
        return new Ticket(
                ticket.ref(),
                ticket.version(),
                ticket.subject(),
                Status.NEW,
                ticket.requester(),
                opening,
                isDone ? Set.of() : ticket.tags(),
                Map.of(),
                isDone ? "" : ticket.group(),
                "",
                ticket.createdAt(),
                ticket.createdAt(),
                ticket.link());
    }
}
