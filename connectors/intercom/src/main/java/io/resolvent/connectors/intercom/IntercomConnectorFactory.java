package io.resolvent.connectors.intercom;

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
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Makes connectors to Intercom. */
public final class IntercomConnectorFactory implements ConnectorFactory {

    /** Intercom spreads a minute's requests evenly: a sixth in each of these. */
    private static final Duration WINDOW = Duration.ofSeconds(10);

    private final Manifest manifest = ManifestFile.read(IntercomConnectorFactory.class);

    @Override
    public Manifest manifest() {
        return manifest;
    }

    @Override
    public Connector create(ConnectorSettings settings) {
        ManifestFile.requireKnownKeys(manifest, settings);
        IntercomConfig config = IntercomConfig.of(settings, manifest);
        List<Secret> known = new ArrayList<>(List.of(config.token()));
        config.clientSecret().ifPresent(known::add);
        StoreAccount account = new StoreAccount(settings.name(), config.url(), config::credentials, known);
        StoreLimits limits = StoreLimits.of(manifest, settings).countedOver(WINDOW);
        StoreClient client = new StoreClient(account, limits, settings.clock());
        return assembled(settings.name(), config, client, settings.clock());
    }

    private Connector assembled(String name, IntercomConfig config, StoreClient client, Clock clock) {
        IntercomApi api = new IntercomApi(name, client);
        IntercomAccount account = new IntercomAccount(api);
        IntercomDirectory directory = IntercomDirectory.of(api, clock);
        IntercomConversations conversations = new IntercomConversations(name, config, api);
        IntercomThread thread = new IntercomThread(config, account);
        IntercomSteps steps = new IntercomSteps(
                api,
                account,
                new IntercomMessages(api, account),
                new IntercomStates(config, api, account, clock),
                new IntercomAttributes(config, api, directory.attributes()),
                directory);
        return new AssembledConnector(
                name,
                manifest,
                new IntercomProbe(config, api, account, directory)::run,
                new IntercomReader(
                        conversations,
                        new IntercomForm(config, account, thread, new IntercomContacts(api, clock), directory),
                        new IntercomChanges(name, config, api, directory, new IntercomDeletions(name, api), clock),
                        new IntercomFiles(api, conversations)),
                new IntercomKnowledge(name, config, api, clock),
                new IntercomWriter(manifest, conversations, account, steps, new IntercomDelivery(config)),
                new IntercomWebhook(name, config),
                new IntercomSchema(config, api),
                client::close);
    }
}
