package io.resolvent.connectors.zendesk;

import io.resolvent.connectors.Connector;
import io.resolvent.connectors.KnowledgeReader;
import io.resolvent.connectors.Manifest;
import io.resolvent.connectors.ProbeResult;
import io.resolvent.connectors.TicketReader;
import io.resolvent.connectors.TicketWriter;
import io.resolvent.connectors.WebhookReceiver;
import io.resolvent.connectors.http.StoreClient;
import java.time.Clock;

/** One Zendesk. Thread-safe. */
final class ZendeskConnector implements Connector {

    private final String name;
    private final Manifest manifest;
    private final StoreClient client;
    private final ZendeskProbe probe;
    private final ZendeskReader reader;
    private final ZendeskKnowledge knowledge;
    private final ZendeskWriter writer;
    private final ZendeskWebhook webhook;

    ZendeskConnector(String name, Manifest manifest, ZendeskConfig config, StoreClient client, Clock clock) {
        ZendeskApi api = new ZendeskApi(name, client);
        ZendeskAccount account = new ZendeskAccount(api);
        ZendeskPeople people = new ZendeskPeople(api);
        ZendeskTickets tickets = new ZendeskTickets(name, api);
        ZendeskNames fields =
                new ZendeskNames(() -> ZendeskPages.all("ticket_fields", api::ticketFields), "title", clock);
        ZendeskNames groups = new ZendeskNames(() -> ZendeskPages.all("groups", api::groups), "name", clock);
        ZendeskChange change = new ZendeskChange(config, fields, groups);
        this.name = name;
        this.manifest = manifest;
        this.client = client;
        this.probe = new ZendeskProbe(config, account, fields, groups);
        this.reader = new ZendeskReader(
                tickets,
                new ZendeskConversation(api, account, people),
                new ZendeskTicketForm(config, people, fields, groups),
                new ZendeskChanges(name, config, api, groups, clock));
        this.knowledge = new ZendeskKnowledge(name, config, api);
        this.writer =
                new ZendeskWriter(manifest, api, tickets, change, new ZendeskHistory(api, account, tickets, change));
        this.webhook = new ZendeskWebhook(name, config);
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
