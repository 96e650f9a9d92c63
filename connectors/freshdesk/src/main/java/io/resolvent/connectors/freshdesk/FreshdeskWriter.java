package io.resolvent.connectors.freshdesk;

import io.resolvent.connectors.Action;
import io.resolvent.connectors.ConnectorException;
import io.resolvent.connectors.FailureKind;
import io.resolvent.connectors.Manifest;
import io.resolvent.connectors.Receipt;
import io.resolvent.connectors.TicketRef;
import io.resolvent.connectors.TicketWriter;
import io.resolvent.connectors.WriteRequest;
import io.resolvent.connectors.http.HtmlText;
import io.resolvent.connectors.http.NoteMark;
import io.resolvent.connectors.http.StoreResponse;
import io.resolvent.connectors.http.Undeclared;
import java.util.Map;
import java.util.Optional;

/**
 * Writes to tickets. Freshdesk has no lock, so the ticket is read and compared just before. Thread-safe.
 */
record FreshdeskWriter(
        Manifest manifest,
        FreshdeskApi api,
        FreshdeskTickets tickets,
        FreshdeskPeople people,
        FreshdeskChange change,
        FreshdeskUpdate update,
        FreshdeskSaid said,
        FreshdeskEffects effects)
        implements TicketWriter {

    @Override
    public Receipt apply(WriteRequest request) {
        TicketRef ref = request.ref();
        Undeclared.require(manifest, request.action().needs(), ref.toString());
        FreshdeskTicket ticket = tickets.read(ref);
        requireSame(ticket, request);
        Map<String, Object> values = change.values(request.action(), ticket);
        return switch (request.action()) {
            case Action.PostInternalNote note -> {
                String html = HtmlText.toHtml(NoteMark.mark(note.text(), request.id()));
                StoreResponse answer = api.note(ref.id(), html, ref);
                yield said.receipt(request, answer, values);
            }
            case Action.PostPublicReply reply -> {
                requireReachable(ticket);
                StoreResponse answer = api.reply(ref.id(), HtmlText.toHtml(reply.text()), ref);
                yield said.receipt(request, answer, values);
            }
            default -> update.receipt(request, ticket, values);
        };
    }

    @Override
    public Optional<Receipt> find(WriteRequest request) {
        Undeclared.require(manifest, request.action().needs(), request.ref().toString());
        return effects.find(request);
    }

    /** Replies go out as mail. */
    private void requireReachable(FreshdeskTicket ticket) {
        if (people.requester(ticket.requester()).email().isEmpty()) {
            throw new ConnectorException(
                    FailureKind.REJECTED,
                    ticket.ref().toString(),
                    "the requester has no mail address, so a reply would reach nobody. Answer where the ticket came from.");
        }
    }

    private static void requireSame(FreshdeskTicket ticket, WriteRequest request) {
        TicketRef ref = ticket.ref();
        if (!ticket.version().equals(request.expectedVersion())) {
            throw new ConnectorException(
                    FailureKind.CONFLICT,
                    ref.toString(),
                    "is at version " + ticket.version() + ", not " + request.expectedVersion()
                            + ". Read it again and decide anew.");
        }
        if (ticket.archived()) {
            throw new ConnectorException(
                    FailureKind.REJECTED,
                    ref.toString(),
                    "is archived, and Freshdesk never changes an archived ticket. A person may open a new one.");
        }
    }
}
