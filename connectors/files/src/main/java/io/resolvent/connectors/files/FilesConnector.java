package io.resolvent.connectors.files;

import io.resolvent.connectors.Connector;
import io.resolvent.connectors.ConnectorException;
import io.resolvent.connectors.KnowledgeReader;
import io.resolvent.connectors.Manifest;
import io.resolvent.connectors.ProbeResult;
import io.resolvent.connectors.ProbeResult.State;
import io.resolvent.connectors.TicketReader;
import io.resolvent.connectors.TicketWriter;
import io.resolvent.connectors.WebhookReceiver;
import io.resolvent.connectors.http.Undeclared;
import java.util.List;

/** One configured set of files. */
final class FilesConnector implements Connector {

    private final String name;
    private final Manifest manifest;
    private final FilesTickets tickets;
    private final FilesKnowledge knowledge;
    private final Undeclared undeclared;

    FilesConnector(String name, Manifest manifest, FilesConfig config) {
        this.name = name;
        this.manifest = manifest;
        this.tickets = new FilesTickets(name, config);
        this.knowledge = new FilesKnowledge(name, config);
        this.undeclared = new Undeclared(name);
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
        try {
            tickets.check();
            knowledge.check();
            return new ProbeResult(State.READY, "", List.of());
        } catch (ConnectorException e) {
            return new ProbeResult(State.MISCONFIGURED, "", List.of(String.valueOf(e.getMessage())));
        }
    }

    @Override
    public TicketReader tickets() {
        return tickets;
    }

    @Override
    public KnowledgeReader knowledge() {
        return knowledge;
    }

    @Override
    public TicketWriter writer() {
        return undeclared;
    }

    @Override
    public WebhookReceiver webhooks() {
        return undeclared;
    }

    @Override
    public void close() {
        tickets.close();
        knowledge.close();
    }
}
