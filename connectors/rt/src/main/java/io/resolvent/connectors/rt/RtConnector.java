package io.resolvent.connectors.rt;

import io.resolvent.connectors.Connector;
import io.resolvent.connectors.KnowledgeReader;
import io.resolvent.connectors.Manifest;
import io.resolvent.connectors.ProbeResult;
import io.resolvent.connectors.TicketReader;
import io.resolvent.connectors.TicketWriter;
import io.resolvent.connectors.WebhookReceiver;
import io.resolvent.connectors.http.StoreClient;

/** One Request Tracker. Thread-safe. */
final class RtConnector implements Connector {

    private final String name;
    private final Manifest manifest;
    private final StoreClient client;
    private final RtProbe probe;
    private final RtReader reader;
    private final RtKnowledge knowledge;
    private final RtWriter writer;
    private final RtWebhook webhook;

    RtConnector(String name, Manifest manifest, RtConfig config, StoreClient client) {
        RtApi api = new RtApi(name, client);
        RtAccount account = new RtAccount(config, api);
        RtHistory history = new RtHistory(api);
        RtMessages messages = new RtMessages(api);
        RtTickets tickets = new RtTickets(name, api);
        this.name = name;
        this.manifest = manifest;
        this.client = client;
        this.probe = new RtProbe(config, api, account);
        RtPeople people = new RtPeople(api);
        this.reader = new RtReader(
                tickets,
                new RtConversation(account, history, messages, people),
                new RtTicketForm(config, people),
                new RtChanges(name, config, api, account));
        this.knowledge = new RtKnowledge(config, api);
        this.writer = new RtWriter(
                manifest,
                tickets,
                new RtPosting(config, api, account, tickets, history),
                new RtChanging(config, api, tickets),
                new RtFinding(config, account, tickets, history, messages));
        this.webhook = new RtWebhook(name, config);
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
        return probe.run();
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
        return webhook;
    }

    @Override
    public void close() {
        client.close();
    }

    @Override
    public String toString() {
        return name + " (" + manifest.title() + ")";
    }
}
