package io.resolvent.connectors.rt;

import io.resolvent.connectors.Connector;
import io.resolvent.connectors.ConnectorFactory;
import io.resolvent.connectors.ConnectorSettings;
import io.resolvent.connectors.Manifest;
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
        return new RtConnector(settings.name(), manifest, config, new StoreClient(account, limits, settings.clock()));
    }
}
