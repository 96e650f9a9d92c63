package io.resolvent.agent.dispatch;

import io.resolvent.connectors.Author;
import io.resolvent.connectors.Comment;
import io.resolvent.connectors.Ticket;
import java.util.List;

/** What happened on a ticket since the decision about it. */
final class TicketSince {

    private TicketSince() {}

    /** Whether a public reply is still in place: same version, and nobody has said anything since the message. */
    static boolean allowsReply(Ticket ticket, Effect effect) {
        return ticket.version().equals(effect.request().expectedVersion())
                && (effect.triggerId().isEmpty() || isLastWord(ticket.comments(), effect.triggerId()));
    }

    /** Whether the rest of a decision is still in place: nobody has said anything since its reply or else its message. */
    static boolean allowsRest(Ticket ticket, Effect effect) {
        return effect.replied()
                ? endsWithOwnReply(ticket)
                : !ticket.status().isDone() && isLastWord(ticket.comments(), effect.triggerId());
    }

    private static boolean endsWithOwnReply(Ticket ticket) {
        return ticket.lastPublicComment()
                .filter(comment -> comment.author().role() == Author.Role.ASSISTANT)
                .isPresent();
    }

    private static boolean isLastWord(List<Comment> comments, String triggerId) {
        return comments.reversed().stream()
                .filter(comment -> comment.isPublic() && comment.author().role() != Author.Role.SYSTEM)
                .findFirst()
                .filter(last -> last.id().equals(triggerId))
                .isPresent();
    }
}
