package io.resolvent.connectors.slack;

import io.resolvent.connectors.Connector;
import io.resolvent.connectors.ConnectorFactory;
import io.resolvent.connectors.ConnectorSettings;
import io.resolvent.connectors.Manifest;
import io.resolvent.connectors.Secret;
import io.resolvent.connectors.http.AssembledConnector;
import io.resolvent.connectors.http.ManifestFile;
import io.resolvent.connectors.http.SentMessages;
import io.resolvent.connectors.http.StoreAccount;
import io.resolvent.connectors.http.StoreClient;
import io.resolvent.connectors.http.StoreLimits;
import io.resolvent.connectors.http.Undeclared;
import java.util.ArrayList;
import java.util.List;

/** Makes connectors to Slack. */
public final class SlackConnectorFactory implements ConnectorFactory {

    private final Manifest manifest = ManifestFile.read(SlackConnectorFactory.class);

    @Override
    public Manifest manifest() {
        return manifest;
    }

    @Override
    public Connector create(ConnectorSettings settings) {
        ManifestFile.requireKnownKeys(manifest, settings);
        SlackConfig config = SlackConfig.of(settings);
        List<Secret> known = new ArrayList<>(List.of(config.token()));
        config.signingSecret().ifPresent(known::add);
        StoreAccount account = new StoreAccount(settings.name(), config.url(), config::credentials, known);
        StoreLimits limits = StoreLimits.of(manifest, settings);
        SlackApi api = new SlackApi(
                settings.name(),
                new StoreClient(account, limits.withBudgets(SlackApi.BUDGETS), settings.clock()),
                new StoreClient(account, limits.withRate(config.history().requestsPerMinute()), settings.clock()));
        return assembled(settings, config, api);
    }

    private Connector assembled(ConnectorSettings settings, SlackConfig config, SlackApi api) {
        SlackJournal journal = new SlackJournal(settings.home().resolve("journal"));
        SlackHistory history = new SlackHistory(config, api, journal, settings.clock());
        SentMessages sent = new SentMessages(settings.home().resolve("sent"));
        Undeclared none = new Undeclared(settings.name());
        return new AssembledConnector(
                settings.name(),
                manifest,
                new SlackProbe(config, api)::run,
                none,
                new SlackKnowledge(
                        config, journal, history, new SlackItem(config.tickets(), new SlackWorkspace(api, journal))),
                new SlackWriter(manifest, config, api, sent, settings.clock()),
                new SlackEvents(settings.name(), config, journal),
                none,
                api::close);
    }
}
