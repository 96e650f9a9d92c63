package io.resolvent.connectors.sandbox;

import io.resolvent.connectors.ConnectorException;
import io.resolvent.connectors.FailureKind;
import io.resolvent.connectors.Manifest;
import io.resolvent.connectors.Receipt;
import io.resolvent.connectors.TicketWriter;
import io.resolvent.connectors.WriteRequest;
import io.resolvent.connectors.http.Undeclared;
import java.util.Optional;

/** Writes to tickets. The desk keeps each effect's action id, so an effect is found by its name. */
final class SandboxWriter implements TicketWriter {

    private final SandboxDesk desk;
    private final Manifest manifest;

    SandboxWriter(SandboxDesk desk, Manifest manifest) {
        this.desk = desk;
        this.manifest = manifest;
    }

    @Override
    public Receipt apply(WriteRequest request) {
        Undeclared.require(manifest, request.action().needs(), request.ref().toString());
        Payload.Whole before = desk.ticket(request.ref());
        Optional<Receipt> earlier = effectOf(request, before, true);
        if (earlier.isPresent()) {
            return earlier.get();
        }
        if (!Long.toString(before.version()).equals(request.expectedVersion())) {
            throw failure(FailureKind.CONFLICT, request, "the ticket changed meanwhile. Decide anew.");
        }
        desk.change(request.ref(), request.expectedVersion(), ChangeBody.of(request));
        return effectOf(request, desk.ticket(request.ref()), false)
                .orElseThrow(() -> failure(
                        FailureKind.MALFORMED, request, "the desk said yes and did nothing. Look at the ticket."));
    }

    @Override
    public Optional<Receipt> find(WriteRequest request) {
        Undeclared.require(manifest, request.action().needs(), request.ref().toString());
        return effectOf(request, desk.ticket(request.ref()), true);
    }

    private Optional<Receipt> effectOf(WriteRequest request, Payload.Whole ticket, boolean adopted) {
        String ownId = desk.account().id();
        return ticket.effects().stream()
                .filter(effect -> effect.actionId().equals(request.id().value()))
                .filter(effect -> effect.author().equals(ownId))
                .findFirst()
                .map(effect -> new Receipt(request.id(), effect.effectId(), adopted, Long.toString(ticket.version())));
    }

    private static ConnectorException failure(FailureKind kind, WriteRequest request, String message) {
        return new ConnectorException(kind, request.ref().toString(), message);
    }
}
