package io.resolvent.connectors.zendesk;

import io.resolvent.connectors.Connector;
import io.resolvent.connectors.ConnectorFactory;
import io.resolvent.connectors.ConnectorSettings;
import io.resolvent.connectors.Manifest;
import io.resolvent.connectors.http.AssembledConnector;
import io.resolvent.connectors.http.ManifestFile;
import io.resolvent.connectors.http.StoreAccount;
import io.resolvent.connectors.http.StoreClient;
import io.resolvent.connectors.http.StoreLimits;
import java.net.URI;
import java.time.Clock;

/** Makes connectors to Zendesk. */
public final class ZendeskConnectorFactory implements ConnectorFactory {

    private final Manifest manifest = ManifestFile.read(ZendeskConnectorFactory.class);

    @Override
    public Manifest manifest() {
        return manifest;
    }

    @Override
    public Connector create(ConnectorSettings settings) {
        ManifestFile.requireKnownKeys(manifest, settings);
        ZendeskConfig config = ZendeskConfig.of(settings, manifest);
        StoreAccount account = new StoreAccount(
                        settings.name(),
                        URI.create(config.url() + "/api/v2"),
                        config.credentials(),
                        settings.secrets().values())
                .withFilesOn("*.zendesk.com", "*.zdusercontent.com", "*.zdassets.com");
        StoreLimits limits = StoreLimits.of(manifest, settings).withBudgets(ZendeskBudgets.RATES);
        StoreClient client = new StoreClient(account, limits, settings.clock());
        return assembled(settings.name(), config, client, settings.clock());
    }

    private Connector assembled(String name, ZendeskConfig config, StoreClient client, Clock clock) {
        ZendeskApi api = new ZendeskApi(name, client);
        ZendeskAccount account = new ZendeskAccount(api);
        ZendeskPeople people = new ZendeskPeople(api);
        ZendeskTickets tickets = new ZendeskTickets(name, api);
        ZendeskNames fields =
                new ZendeskNames(() -> ZendeskPages.all("ticket_fields", api::ticketFields), "title", clock);
        ZendeskNames groups = new ZendeskNames(() -> ZendeskPages.all("groups", api::groups), "name", clock);
        ZendeskChange change = new ZendeskChange(config, fields, groups);
        return new AssembledConnector(
                name,
                manifest,
                new ZendeskProbe(config, account, fields, groups)::run,
                new ZendeskReader(
                        tickets,
                        new ZendeskConversation(api, account, people),
                        new ZendeskTicketForm(config, people, fields, groups),
                        new ZendeskChanges(name, config, api, groups, clock),
                        new ZendeskFiles(api)),
                new ZendeskKnowledge(name, config, api),
                new ZendeskWriter(manifest, api, tickets, change, new ZendeskHistory(api, account, tickets, change)),
                new ZendeskWebhook(name, config),
                new ZendeskSchema(api),
                client::close);
    }
}
