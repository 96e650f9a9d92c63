package io.resolvent.connectors.jira;

import io.resolvent.connectors.Connector;
import io.resolvent.connectors.ConnectorFactory;
import io.resolvent.connectors.ConnectorSettings;
import io.resolvent.connectors.Manifest;
import io.resolvent.connectors.http.AssembledConnector;
import io.resolvent.connectors.http.ManifestFile;
import io.resolvent.connectors.http.StoreAccount;
import io.resolvent.connectors.http.StoreClient;
import io.resolvent.connectors.http.StoreLimits;
import java.time.Clock;

/** Makes connectors to Jira Service Management. */
public final class JiraConnectorFactory implements ConnectorFactory {

    private final Manifest manifest = ManifestFile.read(JiraConnectorFactory.class);

    @Override
    public Manifest manifest() {
        return manifest;
    }

    @Override
    public Connector create(ConnectorSettings settings) {
        ManifestFile.requireKnownKeys(manifest, settings);
        JiraConfig config = JiraConfig.of(settings, manifest);
        StoreAccount account = new StoreAccount(
                settings.name(),
                config.site().base(),
                config.credentials(),
                settings.secrets().values());
        StoreLimits limits = StoreLimits.of(manifest, settings)
                .withBudgets(JiraBudgets.RATES)
                .atOurOwnPace();
        StoreClient client = new StoreClient(account, limits, settings.clock());
        return assembled(settings.name(), config, client, settings.clock());
    }

    private Connector assembled(String name, JiraConfig config, StoreClient client, Clock clock) {
        JiraApi api = new JiraApi(name, config.site().jira(), client);
        ConfluenceApi wiki = new ConfluenceApi(name, config.site().wiki(), client);
        ConfluenceSpaces spaces = new ConfluenceSpaces(wiki);
        JiraAccount account = new JiraAccount(api);
        JiraFields fields = new JiraFields(api, clock);
        JiraMeta meta = new JiraMeta(api, config.projects());
        JiraStatuses statuses = new JiraStatuses(config.statuses());
        JiraIssues issues = new JiraIssues(name, api);
        RecentIssues recent = new RecentIssues(clock);
        return new AssembledConnector(
                name,
                manifest,
                new JiraProbe(config, api, account, fields, spaces)::run,
                new JiraReader(
                        api,
                        issues,
                        new JiraConversation(api, account, new JiraFiles(api)),
                        new JiraTicketForm(config, statuses, fields),
                        new JiraChanges(name, config, api, account, statuses, recent)),
                new JiraKnowledge(name, config, wiki, spaces),
                writer(config, api, account, fields, meta, issues, recent, clock),
                new JiraWebhook(name, config, recent),
                new JiraSchema(api, config, fields, meta),
                client::close);
    }

    private JiraWriter writer(
            JiraConfig config,
            JiraApi api,
            JiraAccount account,
            JiraFields fields,
            JiraMeta meta,
            JiraIssues issues,
            RecentIssues recent,
            Clock clock) {
        JiraStatuses statuses = new JiraStatuses(config.statuses());
        JiraTransitions transitions = new JiraTransitions(api, statuses, config.resolution());
        JiraActivities activities = new JiraActivities(api, account, issues);
        JiraPosting posting = new JiraPosting(api, activities);
        JiraEdits edits = new JiraEdits(
                api,
                config,
                statuses,
                transitions,
                fields,
                new JiraGroups(config.groupField(), fields, meta, clock),
                new JiraPeople(api),
                new JiraLinkTypes(api));
        return new JiraWriter(
                manifest,
                issues,
                posting,
                new JiraReply(posting, activities, transitions, statuses, fields),
                new JiraEditing(edits, activities),
                recent);
    }
}
