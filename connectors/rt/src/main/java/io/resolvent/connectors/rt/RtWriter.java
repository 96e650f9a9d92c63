package io.resolvent.connectors.rt;

import io.resolvent.connectors.Action;
import io.resolvent.connectors.Manifest;
import io.resolvent.connectors.Receipt;
import io.resolvent.connectors.TicketWriter;
import io.resolvent.connectors.WriteRequest;
import io.resolvent.connectors.http.Undeclared;
import java.util.Optional;

/** Writes to tickets. Thread-safe. */
record RtWriter(Manifest manifest, RtTickets tickets, RtPosting posting, RtChanging changing, RtFinding finding)
        implements TicketWriter {

    @Override
    public Receipt apply(WriteRequest request) {
        Undeclared.require(manifest, request.action().needs(), request.ref().toString());
        RtTicket ticket = tickets.readAt(request.ref(), request.expectedVersion());
        return switch (request.action()) {
            case Action.PostInternalNote note -> posting.note(request, ticket, note);
            case Action.PostPublicReply reply -> posting.reply(request, ticket, reply);
            case Action.ChangeStatus change -> changing.apply(request, ticket);
            case Action.SetField change -> changing.apply(request, ticket);
            case Action.Assign change -> changing.apply(request, ticket);
            case Action.AddTags tags -> throw new AssertionError("refused above: " + tags.needs());
            case Action.LinkTicket link -> throw new AssertionError("refused above: " + link.needs());
            case Action.Notify notify -> throw new AssertionError("refused above: " + notify.needs());
        };
    }

    @Override
    public Optional<Receipt> find(WriteRequest request) {
        Undeclared.require(manifest, request.action().needs(), request.ref().toString());
        return finding.find(request);
    }
}
