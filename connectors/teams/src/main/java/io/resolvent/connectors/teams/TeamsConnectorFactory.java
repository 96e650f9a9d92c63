package io.resolvent.connectors.teams;

import io.resolvent.connectors.Connector;
import io.resolvent.connectors.ConnectorFactory;
import io.resolvent.connectors.ConnectorSettings;
import io.resolvent.connectors.Manifest;
import io.resolvent.connectors.http.AssembledConnector;
import io.resolvent.connectors.http.ManifestFile;
import io.resolvent.connectors.http.SentMessages;
import io.resolvent.connectors.http.StoreAccount;
import io.resolvent.connectors.http.StoreClient;
import io.resolvent.connectors.http.StoreLimits;
import io.resolvent.connectors.http.Undeclared;
import java.util.Map;

/** Makes connectors to channels of Microsoft Teams. */
public final class TeamsConnectorFactory implements ConnectorFactory {

    private final Manifest manifest = ManifestFile.read(TeamsConnectorFactory.class);

    @Override
    public Manifest manifest() {
        return manifest;
    }

    @Override
    public Connector create(ConnectorSettings settings) {
        ManifestFile.requireKnownKeys(manifest, settings);
        TeamsConfig config = TeamsConfig.of(settings);
        StoreAccount account = new StoreAccount(
                settings.name(),
                config.workflow().host(),
                Map::of,
                config.workflow().secrets());
        StoreClient client = new StoreClient(account, StoreLimits.of(manifest, settings), settings.clock());
        SentMessages sent = new SentMessages(settings.home().resolve("sent"));
        Undeclared none = new Undeclared(settings.name());
        return new AssembledConnector(
                settings.name(),
                manifest,
                new TeamsProbe(config, client)::run,
                none,
                none,
                new TeamsWriter(manifest, config, client, sent, settings.clock()),
                none,
                none,
                client::close);
    }
}
