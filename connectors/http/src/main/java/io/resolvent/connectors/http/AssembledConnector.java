package io.resolvent.connectors.http;

import io.resolvent.connectors.Connector;
import io.resolvent.connectors.KnowledgeReader;
import io.resolvent.connectors.Manifest;
import io.resolvent.connectors.ProbeResult;
import io.resolvent.connectors.SchemaReader;
import io.resolvent.connectors.TicketReader;
import io.resolvent.connectors.TicketWriter;
import io.resolvent.connectors.WebhookReceiver;
import java.util.function.Supplier;

/**
 * A connector made of its parts; {@link Undeclared} stands for each part that the store does not have. Thread-safe if they
 * are.
 *
 * @param probing never throws
 * @param closing ends threads and connections; may be called twice
 */
public record AssembledConnector(
        String name,
        Manifest manifest,
        Supplier<ProbeResult> probing,
        TicketReader tickets,
        KnowledgeReader knowledge,
        TicketWriter writer,
        WebhookReceiver webhooks,
        SchemaReader schema,
        Runnable closing)
        implements Connector {

    @Override
    public ProbeResult probe() {
        return probing.get();
    }

    @Override
    public void close() {
        closing.run();
    }

    @Override
    public String toString() {
        return name + " (" + manifest.title() + ")";
    }
}
