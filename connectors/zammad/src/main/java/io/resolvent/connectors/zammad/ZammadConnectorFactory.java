package io.resolvent.connectors.zammad;

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

/** Makes connectors to Zammad. */
public final class ZammadConnectorFactory implements ConnectorFactory {

    private final Manifest manifest = ManifestFile.read(ZammadConnectorFactory.class);

    @Override
    public Manifest manifest() {
        return manifest;
    }

    @Override
    public Connector create(ConnectorSettings settings) {
        ManifestFile.requireKnownKeys(manifest, settings);
        ZammadConfig config = ZammadConfig.of(settings, manifest);
        List<Secret> known = new ArrayList<>(List.of(config.token()));
        config.webhookSecret().ifPresent(known::add);
        StoreAccount account =
                new StoreAccount(settings.name(), URI.create(config.url() + "/api/v1"), config::credentials, known);
        StoreClient client = new StoreClient(account, StoreLimits.of(manifest, settings), settings.clock());
        return assembled(settings.name(), config, client, settings.clock());
    }

    private Connector assembled(String name, ZammadConfig config, StoreClient client, Clock clock) {
        ZammadApi api = new ZammadApi(name, client);
        ZammadAccount account = new ZammadAccount(api);
        ZammadPeople people = new ZammadPeople(api, clock);
        ZammadStates states = new ZammadStates(config, api, clock);
        ZammadAttributes attributes = new ZammadAttributes(api, clock);
        ZammadTickets tickets = new ZammadTickets(name, api, states);
        ZammadConversation conversation = new ZammadConversation(api, account, people);
        ZammadChange change =
                new ZammadChange(config, states, attributes, new ZammadReply(conversation, people), clock);
        return new AssembledConnector(
                name,
                manifest,
                new ZammadProbe(config, api, account, states, attributes)::run,
                new ZammadReader(
                        tickets,
                        conversation,
                        new ZammadTicketForm(config, api, people, states, attributes),
                        new ZammadChanges(name, config, api, states, clock),
                        new ZammadFiles(tickets, api)),
                new ZammadKnowledge(name, config, api, clock),
                new ZammadWriter(
                        manifest, tickets, api, change, new ZammadEffects(tickets, conversation, api, account, change)),
                new ZammadWebhook(name, config),
                new ZammadSchema(api, attributes),
                client::close);
    }
}
