package io.resolvent.connectors.teams;

import io.resolvent.connectors.ConnectorSettings;

/** What a person configured for one channel of Teams. */
record TeamsConfig(WorkflowAddress workflow, String channel) {

    static TeamsConfig of(ConnectorSettings settings) {
        WorkflowAddress workflow = WorkflowAddress.of(settings.requireSecret("url-secret"))
                .orElseThrow(() -> settings.invalid(
                        "url-secret",
                        "is no https address: copy the whole address of the workflow, from https:// to the end"));
        return new TeamsConfig(workflow, settings.require("channel"));
    }
}
