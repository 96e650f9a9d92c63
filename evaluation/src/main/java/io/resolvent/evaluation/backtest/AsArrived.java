package io.resolvent.evaluation.backtest;

import io.resolvent.connectors.Comment;
import io.resolvent.connectors.Status;
import io.resolvent.connectors.Ticket;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A ticket as it stood when it came in: what the customer had written before anybody of the team did anything. */
final class AsArrived {

    private AsArrived() {}

    /**
     * Without later comments, labels, assignee and status; of a ticket that is done also without tags and group, because
     * they may say what people made of it.
     */
    static Ticket of(Ticket ticket) {
        List<Comment> opening = ticket.comments().stream()
                .takeWhile(c -> c.isPublic() && c.author().isCustomer())
                .toList();
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
