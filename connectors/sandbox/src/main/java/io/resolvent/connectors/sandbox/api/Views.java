package io.resolvent.connectors.sandbox.api;

import io.resolvent.connectors.Status;
import io.resolvent.connectors.sandbox.desk.DeskArticle;
import io.resolvent.connectors.sandbox.desk.DeskTicket;
import java.time.Instant;
import java.util.List;

/** The API's answers that are not simply a record of the desk. */
final class Views {

    private Views() {}

    /** A ticket in the list of changes. */
    record TicketLine(String id, long version, long sequence, Status status, Instant createdAt, Instant updatedAt) {
        static TicketLine of(DeskTicket ticket) {
            return new TicketLine(
                    ticket.id(),
                    ticket.version(),
                    ticket.sequence(),
                    ticket.status(),
                    ticket.createdAt(),
                    ticket.updatedAt());
        }
    }

    /** A page of changed tickets; continue with {@code after=next}. */
    record TicketPage(List<TicketLine> tickets, long next, boolean more) {}

    /** A page of articles and macros; continue with {@code after=next}. */
    record ArticlePage(List<DeskArticle> items, String next, boolean more) {}

    /** A change that was made. */
    record Written(String ticketId, long version, Status status, String effectId) {}

    /** Why a call was refused. */
    record Problem(String error, String message) {}
}
