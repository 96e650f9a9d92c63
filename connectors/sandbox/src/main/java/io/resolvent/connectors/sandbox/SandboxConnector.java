package io.resolvent.connectors.sandbox;

import io.resolvent.connectors.Connector;
import io.resolvent.connectors.KnowledgeReader;
import io.resolvent.connectors.Manifest;
import io.resolvent.connectors.ProbeResult;
import io.resolvent.connectors.TicketReader;
import io.resolvent.connectors.TicketWriter;
import io.resolvent.connectors.WebhookReceiver;
import io.resolvent.connectors.http.StoreClient;
import java.util.Optional;

/** One configured sandbox desk. */
final class SandboxConnector implements Connector {

    private final String name;
    private final Manifest manifest;
    private final StoreClient client;
    private final SandboxDesk desk;
    private final SandboxReader reader;
    private final SandboxKnowledge knowledge;
    private final SandboxWriter writer;
    private final SandboxWebhooks webhooks;
    private final Optional<EmbeddedDesk> embedded;

    /** @param embedded the desk itself, when it lives in this program; ends with the connector */
    SandboxConnector(
            String name, Manifest manifest, SandboxConfig config, StoreClient client, Optional<EmbeddedDesk> embedded) {
        this.embedded = embedded;
        this.name = name;
        this.manifest = manifest;
        this.client = client;
        this.desk = new SandboxDesk(name, client);
        this.reader = new SandboxReader(name, desk, new TicketMapping(name, config.url(), manifest), config.pageSize());
        this.knowledge = new SandboxKnowledge(desk, config.pageSize());
        this.writer = new SandboxWriter(desk, manifest);
        this.webhooks = new SandboxWebhooks(name, config.webhookSecret());
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public Manifest manifest() {
        return manifest;
    }

    @Override
    public ProbeResult probe() {
        return SandboxProbe.of(desk);
    }

    @Override
    public TicketReader tickets() {
        return reader;
    }

    @Override
    public KnowledgeReader knowledge() {
        return knowledge;
    }

    @Override
    public TicketWriter writer() {
        return writer;
    }

    @Override
    public WebhookReceiver webhooks() {
        return webhooks;
    }

    @Override
    public void close() {
        client.close();
        embedded.ifPresent(EmbeddedDesk::close);
    }
}
