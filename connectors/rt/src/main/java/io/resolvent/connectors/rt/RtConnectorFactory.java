package io.resolvent.connectors.rt;

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
import java.util.Map;

/** Makes connectors to Request Tracker 5. */
public final class RtConnectorFactory implements ConnectorFactory {

    private final Manifest manifest = ManifestFile.read(RtConnectorFactory.class);

    @Override
    public Manifest manifest() {
        return manifest;
    }

    @Override
    public Connector create(ConnectorSettings settings) {
        ManifestFile.requireKnownKeys(manifest, settings);
        RtConfig config = RtConfig.of(settings, manifest);
        Map<String, String> headers =
                Map.of("Authorization", "token " + config.token().reveal());
        StoreAccount account = new StoreAccount(settings.name(), URI.create(config.url() + "/REST/2.0"), () -> headers);
        StoreLimits limits = StoreLimits.of(manifest, settings);
        return assembled(settings.name(), config, new StoreClient(account, limits, settings.clock()));
    }

    private Connector assembled(String name, RtConfig config, StoreClient client) {
        RtApi api = new RtApi(name, client);
        RtAccount account = new RtAccount(config, api);
        RtHistory history = new RtHistory(api);
        RtMessages messages = new RtMessages(api);
        RtTickets tickets = new RtTickets(name, api);
        RtPeople people = new RtPeople(api);
        return new AssembledConnector(
                name,
                manifest,
                new RtProbe(config, api, account)::run,
                new RtReader(
                        tickets,
                        new RtConversation(account, history, messages, people),
                        new RtTicketForm(config, people),
                        new RtChanges(name, config, api, account),
                        new RtFiles(api)),
                new RtKnowledge(config, api),
                new RtWriter(
                        manifest,
                        tickets,
                        new RtPosting(config, api, account, tickets, history),
                        new RtChanging(config, api, tickets),
                        new RtFinding(config, account, tickets, history, messages)),
                new RtWebhook(name, config),
                new RtSchema(api, config),
                client::close);
    }
}
