package io.resolvent.agent.intake;

import io.resolvent.connectors.Connector;
import io.resolvent.connectors.KnowledgeReader;
import io.resolvent.connectors.Manifest;
import io.resolvent.connectors.ProbeResult;
import io.resolvent.connectors.SchemaReader;
import io.resolvent.connectors.TicketReader;
import io.resolvent.connectors.TicketWriter;
import io.resolvent.connectors.WebhookReceiver;

/** A store of which nothing but its webhooks is wanted. */
record ReceivingStore(String name, WebhookReceiver webhooks) implements Connector {

    @Override
    public Manifest manifest() {
        throw new UnsupportedOperationException();
    }

    @Override
    public ProbeResult probe() {
        throw new UnsupportedOperationException();
    }

    @Override
    public TicketReader tickets() {
        throw new UnsupportedOperationException();
    }

    @Override
    public KnowledgeReader knowledge() {
        throw new UnsupportedOperationException();
    }

    @Override
    public TicketWriter writer() {
        throw new UnsupportedOperationException();
    }

    @Override
    public SchemaReader schema() {
        throw new UnsupportedOperationException();
    }

    @Override
    public void close() {}
}
