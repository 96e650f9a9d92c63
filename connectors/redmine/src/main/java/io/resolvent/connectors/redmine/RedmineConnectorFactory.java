package io.resolvent.connectors.redmine;

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
import java.time.Clock;
import java.util.Map;

/** Makes connectors to Redmine 5. */
public final class RedmineConnectorFactory implements ConnectorFactory {

    private final Manifest manifest = ManifestFile.read(RedmineConnectorFactory.class);

    @Override
    public Manifest manifest() {
        return manifest;
    }

    @Override
    public Connector create(ConnectorSettings settings) {
        ManifestFile.requireKnownKeys(manifest, settings);
        RedmineConfig config = RedmineConfig.of(settings, manifest);
        Map<String, String> headers = Map.of(RedmineApi.KEY, config.token().reveal());
        StoreAccount account = new StoreAccount(settings.name(), config.url(), () -> headers);
        StoreClient client = new StoreClient(account, StoreLimits.of(manifest, settings), settings.clock());
        return assembled(config, new RedmineApi(settings.name(), client), settings.clock());
    }

    private Connector assembled(RedmineConfig config, RedmineApi api, Clock clock) {
        RedmineAccount account = new RedmineAccount(api, clock);
        RedmineRoles roles = new RedmineRoles(api, clock);
        RedmineRights rights = new RedmineRights(account, roles);
        RedmineMembers members = new RedmineMembers(api, roles, clock);
        RedmineProjects projects = new RedmineProjects(api, clock);
        RedmineStatuses statuses = new RedmineStatuses(api, config.statuses(), clock);
        RedmineIssues issues = new RedmineIssues(api.name(), api, account);
        RedmineSchema schema = new RedmineSchema(config, api, account, projects, statuses, members);
        return new AssembledConnector(
                api.name(),
                manifest,
                new RedmineProbe(config, api, account, rights, schema)::run,
                new RedmineReader(
                        issues,
                        new RedmineConversation(account, members),
                        new RedmineTicketForm(config, statuses, new RedminePeople(api, clock), members),
                        new RedmineChanges(config, api, account, projects, issues, statuses, clock),
                        new RedmineFiles(api, account)),
                new RedmineKnowledge(config, api, account, new RedminePages(config, api)),
                new RedmineWriter(
                        manifest,
                        api,
                        issues,
                        rights,
                        new RedmineWords(config, statuses, members),
                        new RedmineEffects(account),
                        new RedmineLinks(api, issues)),
                new Undeclared(api.name()),
                schema,
                api.client()::close);
    }
}
