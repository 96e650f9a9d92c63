package io.resolvent.connectors.zendesk;

import io.resolvent.connectors.Connector;
import io.resolvent.connectors.ConnectorFactory;
import io.resolvent.connectors.ConnectorSettings;
import io.resolvent.connectors.Manifest;
import io.resolvent.connectors.Secret;
import io.resolvent.connectors.http.ManifestFile;
import io.resolvent.connectors.http.StoreAccount;
import io.resolvent.connectors.http.StoreClient;
import io.resolvent.connectors.http.StoreLimits;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;

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
        List<Secret> known = new ArrayList<>(List.of(config.token()));
        config.webhookSecret().ifPresent(known::add);
        StoreAccount account =
                new StoreAccount(settings.name(), URI.create(config.url() + "/api/v2"), config::credentials, known);
        StoreLimits limits = StoreLimits.of(manifest, settings).withBudgets(ZendeskBudgets.RATES);
        StoreClient client = new StoreClient(account, limits, settings.clock());
        return new ZendeskConnector(settings.name(), manifest, config, client, settings.clock());
    }
}
