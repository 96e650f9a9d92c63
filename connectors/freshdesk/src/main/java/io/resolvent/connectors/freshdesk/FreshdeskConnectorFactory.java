package io.resolvent.connectors.freshdesk;

import io.resolvent.connectors.Connector;
import io.resolvent.connectors.ConnectorFactory;
import io.resolvent.connectors.ConnectorSettings;
import io.resolvent.connectors.Manifest;
import io.resolvent.connectors.Secret;
import io.resolvent.connectors.http.AssembledConnector;
import io.resolvent.connectors.http.ManifestFile;
import io.resolvent.connectors.http.StoreAccount;
import io.resolvent.connectors.http.StoreClient;
import io.resolvent.connectors.http.StoreLimits;
import java.net.URI;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;

/** Makes connectors to Freshdesk. */
public final class FreshdeskConnectorFactory implements ConnectorFactory {

    private final Manifest manifest = ManifestFile.read(FreshdeskConnectorFactory.class);

    @Override
    public Manifest manifest() {
        return manifest;
    }

    @Override
    public Connector create(ConnectorSettings settings) {
        ManifestFile.requireKnownKeys(manifest, settings);
        FreshdeskConfig config = FreshdeskConfig.of(settings, manifest);
        List<Secret> known = new ArrayList<>(List.of(config.token()));
        config.webhookSecret().ifPresent(known::add);
        StoreAccount account =
                new StoreAccount(settings.name(), URI.create(config.url() + "/api/v2"), config::credentials, known);
        StoreLimits limits =
                StoreLimits.of(manifest, settings).withBudgets(FreshdeskBudgets.rates(config.listsPerMinute()));
        StoreClient client = new StoreClient(account, limits, settings.clock());
        return assembled(new FreshdeskApi(settings.name(), client), config, settings.clock());
    }

    private Connector assembled(FreshdeskApi api, FreshdeskConfig config, Clock clock) {
        FreshdeskAccount account = new FreshdeskAccount(api);
        FreshdeskPeople people = new FreshdeskPeople(api, clock);
        FreshdeskFields fields = new FreshdeskFields(api, clock);
        FreshdeskGroups groups = new FreshdeskGroups(api, clock);
        FreshdeskShelves shelves = new FreshdeskShelves(api, clock);
        FreshdeskTickets tickets = new FreshdeskTickets(api.name(), api);
        FreshdeskConversation conversation = new FreshdeskConversation(api, account, people);
        FreshdeskChange change = new FreshdeskChange(config, fields, groups, people);
        FreshdeskOthers others = new FreshdeskOthers(conversation, account);
        FreshdeskUpdate update = new FreshdeskUpdate(api, others);
        FreshdeskSaid said = new FreshdeskSaid(config, tickets, others, update);
        return new AssembledConnector(
                api.name(),
                manifest,
                new FreshdeskProbe(config, account, people, fields, groups, shelves)::run,
                new FreshdeskReader(
                        tickets,
                        conversation,
                        new FreshdeskTicketForm(config, people, fields, groups),
                        FreshdeskChanges.of(config, api, groups, clock),
                        new FreshdeskFiles(api, tickets)),
                new FreshdeskKnowledge(api.name(), config, api, shelves),
                new FreshdeskWriter(
                        manifest,
                        api,
                        tickets,
                        people,
                        change,
                        update,
                        said,
                        new FreshdeskEffects(tickets, conversation, account, change, others, said)),
                new FreshdeskWebhook(api.name(), config),
                new FreshdeskSchema(api, fields, groups, shelves),
                api.client()::close);
    }
}
