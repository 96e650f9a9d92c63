package io.resolvent.connectors.zammad;

import io.resolvent.connectors.Action;
import io.resolvent.connectors.ConnectorException;
import io.resolvent.connectors.FailureKind;
import io.resolvent.connectors.Manifest;
import io.resolvent.connectors.Receipt;
import io.resolvent.connectors.TicketRef;
import io.resolvent.connectors.TicketWriter;
import io.resolvent.connectors.WriteRequest;
import io.resolvent.connectors.http.StoreResponse;
import io.resolvent.connectors.http.Undeclared;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Writes to tickets: looks whether the ticket is at the expected version, writes, and looks what came of it. Properties and an
 * article are one update; each tag and a link are calls of their own. Thread-safe.
 */
record ZammadWriter(Manifest manifest, ZammadTickets tickets, ZammadApi api, ZammadChange change, ZammadEffects effects)
        implements TicketWriter {

    @Override
    public Receipt apply(WriteRequest request) {
        Undeclared.require(manifest, request.action().needs(), request.ref().toString());
        ZammadTicket before = tickets.read(request.ref());
        requireVersion(before, request);
        return switch (request.action()) {
            case Action.AddTags added -> addTags(request, added, before);
            case Action.LinkTicket link -> link(request, link, before);
            default -> update(request, before);
        };
    }

    @Override
    public Optional<Receipt> find(WriteRequest request) {
        Undeclared.require(manifest, request.action().needs(), request.ref().toString());
        return effects.find(request);
    }

    private static void requireVersion(ZammadTicket ticket, WriteRequest request) {
        if (!ticket.version().equals(request.expectedVersion())) {
            throw new ConnectorException(
                    FailureKind.CONFLICT,
                    request.ref().toString(),
                    "is at version " + ticket.version() + ", not " + request.expectedVersion()
                            + ". Read it again and decide anew.");
        }
    }

    private Receipt update(WriteRequest request, ZammadTicket before) {
        TicketRef ref = request.ref();
        ZammadUpdate update = change.update(request, before);
        StoreResponse answer = api.update(ref.id(), update.json(), ref);
        return lookedAt(ref, () -> {
            ZammadTickets.of(ref, ZammadRows.one(answer));
            return effects.made(request, update, before);
        });
    }

    private Receipt addTags(WriteRequest request, Action.AddTags added, ZammadTicket before) {
        TicketRef ref = request.ref();
        added.tags().stream().sorted().forEach(tag -> api.addTag(ref.id(), tag, ref));
        return lookedAt(ref, () -> effects.madeBeside(request, before));
    }

    private Receipt link(WriteRequest request, Action.LinkTicket link, ZammadTicket before) {
        TicketRef ref = request.ref();
        String other = tickets.id(link.other());
        if (!effects.isLinked(ref, other)) {
            api.link(type(link.relation()), before.number(), other, ref);
        }
        return lookedAt(ref, () -> effects.madeBeside(request, before));
    }

    /** The type says what the ticket is to the other one. */
    private static String type(String relation) {
        return switch (relation) {
            case "parent" -> "child";
            case "child" -> "parent";
            default -> "normal";
        };
    }

    /** After the write nothing but a look tells what came of it; a look that fails tells nothing. */
    private static Receipt lookedAt(TicketRef ref, Supplier<Receipt> look) {
        try {
            return look.get();
        } catch (ConnectorException e) {
            if (e.kind() == FailureKind.REJECTED) {
                throw e;
            }
            throw new ConnectorException(
                    FailureKind.UNKNOWN_OUTCOME,
                    ref.toString(),
                    "the write was answered, but its effect was not seen: " + e.getMessage()
                            + " Look for it before trying again.",
                    e);
        }
    }
}
