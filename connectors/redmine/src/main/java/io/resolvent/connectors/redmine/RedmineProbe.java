package io.resolvent.connectors.redmine;

import io.resolvent.connectors.ConnectorException;
import io.resolvent.connectors.FailureKind;
import io.resolvent.connectors.ProbeResult;
import io.resolvent.connectors.ProbeResult.State;
import io.resolvent.connectors.http.Json;
import io.resolvent.connectors.http.ProbeFailure;
import java.util.ArrayList;
import java.util.List;

/** Asks, without changing anything, whether the account can do its work. */
record RedmineProbe(
        RedmineConfig config, RedmineApi api, RedmineAccount account, RedmineRights rights, RedmineSchema schema) {

    private static final ProbeFailure FAILURE = new ProbeFailure(
            "enable the REST API (Administration, Settings, API) and take the key from the account's page",
            "make the account a member of the projects with the rights that README.md names",
            "check url and projects");

    ProbeResult run() {
        String who = "";
        try {
            RedmineSelf self = account.now();
            who = self.login();
            List<String> remedies = new ArrayList<>();
            for (String project : config.projects()) {
                remedies.addAll(remedies(self, project));
            }
            config.publicWikis().forEach(project -> remedies.addAll(openness(project)));
            config.intentField()
                    .filter(schema::lacksField)
                    .ifPresent(name -> remedies.add("create the custom field '" + name + "' or change intent-field"));
            return new ProbeResult(remedies.isEmpty() ? State.READY : State.MISCONFIGURED, who, remedies);
        } catch (ConnectorException e) {
            return FAILURE.of(e, who);
        }
    }

    private List<String> remedies(RedmineSelf self, String project) {
        String number = Json.text(api.project(project).json().path("project"), "id");
        List<String> remedies = new ArrayList<>();
        List<String> missing = rights.missing(self, number);
        if (!missing.isEmpty()) {
            remedies.add("give account " + self.login() + " a role in project " + project + " with "
                    + String.join(", ", missing));
        } else if (!rights.seesAll(self, number)) {
            remedies.add("let the role of account " + self.login() + " in project " + project
                    + " see all issues: private ones are left out in silence");
        }
        return remedies;
    }

    /** A wiki that is told to be public must be seen without signing in. */
    private List<String> openness(String project) {
        try {
            api.wikiForNobody(project);
            return List.of();
        } catch (ConnectorException e) {
            if (e.kind() == FailureKind.UNAUTHENTICATED
                    || e.kind() == FailureKind.FORBIDDEN
                    || e.kind() == FailureKind.NOT_FOUND) {
                return List.of("leave project " + project
                        + " out of public-wikis, or make it public: its wiki cannot be read without signing in");
            }
            throw e;
        }
    }
}
