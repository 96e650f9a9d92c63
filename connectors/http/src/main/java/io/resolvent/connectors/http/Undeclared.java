package io.resolvent.connectors.http;

import io.resolvent.connectors.Attachment;
import io.resolvent.connectors.Batch;
import io.resolvent.connectors.Capability;
import io.resolvent.connectors.Checkpoint;
import io.resolvent.connectors.ConnectorException;
import io.resolvent.connectors.FailureKind;
import io.resolvent.connectors.KnowledgeItem;
import io.resolvent.connectors.KnowledgeReader;
import io.resolvent.connectors.Manifest;
import io.resolvent.connectors.Receipt;
import io.resolvent.connectors.SchemaReader;
import io.resolvent.connectors.StoreSchema;
import io.resolvent.connectors.Ticket;
import io.resolvent.connectors.TicketChange;
import io.resolvent.connectors.TicketEvent;
import io.resolvent.connectors.TicketReader;
import io.resolvent.connectors.TicketRef;
import io.resolvent.connectors.TicketWriter;
import io.resolvent.connectors.WebhookReceiver;
import io.resolvent.connectors.WriteRequest;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The parts a connector does not have: each call is refused as UNSUPPORTED, without a request.
 *
 * @param connector the connector's configured name
 */
public record Undeclared(String connector)
        implements TicketReader, KnowledgeReader, TicketWriter, WebhookReceiver, SchemaReader {

    /** Refuses a capability that the manifest does not declare; call it before any request. */
    public static void require(Manifest manifest, Capability capability, String subject) {
        if (!manifest.can(capability)) {
            throw refusal(capability, subject);
        }
    }

    private static ConnectorException refusal(Capability capability, String subject) {
        return new ConnectorException(
                FailureKind.UNSUPPORTED,
                subject,
                capability + " is not declared by this connector. Choose another action or connector.");
    }

    @Override
    public Ticket read(TicketRef ref) {
        throw refusal(Capability.READ_TICKETS, ref.toString());
    }

    @Override
    public Batch<TicketChange> changedSince(Checkpoint checkpoint) {
        throw refusal(Capability.POLL_CHANGES, connector);
    }

    @Override
    public Batch<KnowledgeItem> list(Checkpoint checkpoint) {
        throw refusal(Capability.READ_ARTICLES, connector);
    }

    @Override
    public Receipt apply(WriteRequest request) {
        throw refusal(request.action().needs(), request.ref().toString());
    }

    @Override
    public Optional<Receipt> find(WriteRequest request) {
        throw refusal(request.action().needs(), request.ref().toString());
    }

    @Override
    public List<TicketEvent> receive(Map<String, String> headers, byte[] body, Instant now) {
        throw refusal(Capability.RECEIVE_WEBHOOKS, connector);
    }

    @Override
    public byte[] fetch(TicketRef ref, Attachment attachment, int maxBytes) {
        throw refusal(Capability.FETCH_ATTACHMENTS, ref.toString());
    }

    @Override
    public StoreSchema read() {
        throw refusal(Capability.READ_SCHEMA, connector);
    }
}
