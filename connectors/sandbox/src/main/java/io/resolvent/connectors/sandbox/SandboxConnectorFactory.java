package io.resolvent.connectors.sandbox;

import io.resolvent.connectors.Connector;
import io.resolvent.connectors.ConnectorFactory;
import io.resolvent.connectors.ConnectorSettings;
import io.resolvent.connectors.Manifest;
import io.resolvent.connectors.http.AssembledConnector;
import io.resolvent.connectors.http.ManifestFile;
import io.resolvent.connectors.http.StoreAccount;
import io.resolvent.connectors.http.StoreClient;
import io.resolvent.connectors.http.StoreLimits;
import io.resolvent.connectors.http.Undeclared;
import java.util.Map;
import java.util.Optional;

/** Makes connectors to a sandbox help desk. */
public final class SandboxConnectorFactory implements ConnectorFactory {

    private static final Manifest MANIFEST = ManifestFile.read(SandboxConnectorFactory.class);

    @Override
    public Manifest manifest() {
        return MANIFEST;
    }

    @Override
    public Connector create(ConnectorSettings settings) {
        ManifestFile.requireKnownKeys(MANIFEST, settings);
        Optional<EmbeddedDesk> embedded = EmbeddedDesk.of(settings);
        SandboxConfig config = embedded.map(desk -> desk.config(settings)).orElseGet(() -> SandboxConfig.of(settings));
        Map<String, String> headers =
                Map.of("Authorization", "Bearer " + config.token().reveal());
        StoreClient client = new StoreClient(
                new StoreAccount(
                        settings.name(),
                        config.url(),
                        () -> headers,
                        config.webhookSecret().stream().toList()),
                StoreLimits.of(MANIFEST, settings),
                settings.clock());
        return assembled(settings.name(), config, client, () -> {
            client.close();
            embedded.ifPresent(EmbeddedDesk::close);
        });
    }

    private static Connector assembled(String name, SandboxConfig config, StoreClient client, Runnable closing) {
        SandboxDesk desk = new SandboxDesk(name, client);
        return new AssembledConnector(
                name,
                MANIFEST,
                () -> SandboxProbe.of(desk),
                new SandboxReader(name, desk, new TicketMapping(name, config.url(), MANIFEST), config.pageSize()),
                new SandboxKnowledge(desk, config.pageSize()),
                new SandboxWriter(desk, MANIFEST),
                new SandboxWebhooks(name, config.webhookSecret()),
                new Undeclared(name),
                closing);
    }
}
