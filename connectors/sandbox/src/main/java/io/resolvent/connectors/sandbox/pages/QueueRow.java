package io.resolvent.connectors.sandbox.pages;

import io.resolvent.connectors.sandbox.desk.DeskComment;
import io.resolvent.connectors.sandbox.desk.DeskTicket;
import io.resolvent.connectors.sandbox.desk.Role;

/**
 * One line of the queue.
 *
 * @param assistant what the assistant did on it last: {@code replied}, {@code left a note}, or empty
 */
public record QueueRow(
        String id,
        String path,
        String title,
        String excerpt,
        String status,
        String requester,
        String updated,
        String assistant) {

    static QueueRow of(DeskTicket ticket) {
        String excerpt = ticket.comments().isEmpty()
                ? ""
                : Shown.brief(Shown.text(ticket.comments().getFirst()), 140);
        return new QueueRow(
                ticket.id(),
                TicketPages.pathOf(ticket),
                Shown.title(ticket),
                ticket.subject().isBlank() ? "" : excerpt,
                Shown.status(ticket.status()),
                Shown.requester(ticket),
                Shown.time(ticket.updatedAt()),
                ticket.comments().reversed().stream()
                        .filter(comment -> comment.role() == Role.BOT)
                        .findFirst()
                        .map(QueueRow::deed)
                        .orElse(""));
    }

    private static String deed(DeskComment comment) {
        return comment.isPublic() ? "replied" : "left a note";
    }
}
