package io.resolvent.connectors.jira;

import io.resolvent.connectors.ConnectorException;
import io.resolvent.connectors.FailureKind;
import io.resolvent.connectors.ProbeResult;
import io.resolvent.connectors.ProbeResult.State;
import io.resolvent.connectors.http.Json;
import io.resolvent.connectors.http.ProbeFailure;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** Asks, without changing anything, whether the account can do its work. */
record JiraProbe(JiraConfig config, JiraApi api, JiraAccount account, JiraFields fields, ConfluenceSpaces spaces) {

    private static final ProbeFailure FAILURE = new ProbeFailure(
            "make a new API token and check email, or authorize again",
            "give the account the rights that README.md names",
            "check url, and cloud-id if it is set");

    /** What each right is called where an administrator grants it. */
    private static final Map<String, String> RIGHTS = rights();

    ProbeResult run() {
        String who = "";
        try {
            JsonNode self = account.ask();
            who = Optional.of(Json.text(self, "emailAddress"))
                    .filter(address -> !address.isBlank())
                    .orElse(Json.text(self, "accountId"));
            List<String> remedies = remedies();
            return new ProbeResult(remedies.isEmpty() ? State.READY : State.MISCONFIGURED, who, remedies);
        } catch (ConnectorException e) {
            return FAILURE.of(e, who);
        }
    }

    private List<String> remedies() {
        List<String> remedies = new ArrayList<>();
        config.projects().forEach(project -> remedies.addAll(ofProject(project)));
        config.intentField().flatMap(name -> ofField(name, "intent-field")).ifPresent(remedies::add);
        config.groupField().flatMap(name -> ofField(name, "group-field")).ifPresent(remedies::add);
        config.spaces().stream()
                .filter(key -> spaces.id(key).isEmpty())
                .forEach(key ->
                        remedies.add("let the account see the Confluence space " + key + ", or take it out of spaces"));
        return remedies;
    }

    private List<String> ofProject(String key) {
        try {
            String type = Json.text(api.project(key).json(), "projectTypeKey");
            if (!type.equals("service_desk")) {
                return List.of("take " + key + " out of projects: it is no service project but '" + type + "'");
            }
            JsonNode held =
                    api.permissions(key, List.copyOf(RIGHTS.keySet())).json().path("permissions");
            return RIGHTS.entrySet().stream()
                    .filter(right ->
                            !held.path(right.getKey()).path("havePermission").asBoolean(false))
                    .map(right -> "give the account the right '" + right.getValue() + "' in project " + key)
                    .toList();
        } catch (ConnectorException e) {
            if (e.kind() == FailureKind.NOT_FOUND) {
                return List.of("let the account see the project " + key + ", or correct projects");
            }
            throw e;
        }
    }

    private Optional<String> ofField(String name, String setting) {
        try {
            return fields.find(name, api.name()).isPresent()
                    ? Optional.empty()
                    : Optional.of("create the field '" + name + "' or change " + setting);
        } catch (ConnectorException e) {
            if (e.kind() == FailureKind.REJECTED) {
                return Optional.of("change " + setting + ": " + e.getMessage());
            }
            throw e;
        }
    }

    private static Map<String, String> rights() {
        Map<String, String> rights = new LinkedHashMap<>();
        rights.put("BROWSE_PROJECTS", "Browse Projects");
        rights.put("SERVICEDESK_AGENT", "Service Project Agent");
        rights.put("ADD_COMMENTS", "Add Comments");
        rights.put("DELETE_OWN_COMMENTS", "Delete Own Comments");
        rights.put("EDIT_ISSUES", "Edit Issues");
        rights.put("ASSIGN_ISSUES", "Assign Issues");
        rights.put("TRANSITION_ISSUES", "Transition Issues");
        rights.put("LINK_ISSUES", "Link Issues");
        return rights;
    }
}
