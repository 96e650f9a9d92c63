package io.resolvent.evaluation.files;

import io.resolvent.agent.intake.Inquiries;
import io.resolvent.agent.intake.Inquiry;
import io.resolvent.connectors.Comment;
import io.resolvent.connectors.Ticket;
import io.resolvent.connectors.TicketRef;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What a ticket asked when it came in, before anybody of the team did anything. */
public final class Question {

    private Question() {}

    /** Only the opening comments of the customer count. An inquiry without text when there are none. */
    public static Inquiry of(Ticket ticket, Inquiries inquiries) {
        List<Comment> opening = ticket.comments().stream()
                .takeWhile(c -> c.isPublic() && c.author().isCustomer())
                .toList();
        return opening.isEmpty()
                ? empty(ticket.ref(), ticket.version(), ticket.createdAt())
                : inquiries.of(asItCameIn(ticket, opening), opening.getLast());
    }

    private static Ticket asItCameIn(Ticket ticket, List<Comment> opening) {
        return new Ticket(
                ticket.ref(),
                ticket.version(),
                ticket.subject(),
                ticket.status(),
                ticket.requester(),
                opening,
                ticket.tags(),
                Map.of(),
                ticket.group(),
                "",
                ticket.createdAt(),
                ticket.createdAt(),
                Optional.empty());
    }

    private static Inquiry empty(TicketRef ref, String version, Instant at) {
        return new Inquiry(ref, version, "", "", "", "und", Map.of(), 0, at);
    }
}
