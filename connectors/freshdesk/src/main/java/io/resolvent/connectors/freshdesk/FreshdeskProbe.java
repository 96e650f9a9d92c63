package io.resolvent.connectors.freshdesk;

import io.resolvent.connectors.ConnectorException;
import io.resolvent.connectors.ProbeResult;
import io.resolvent.connectors.ProbeResult.State;
import io.resolvent.connectors.http.Json;
import io.resolvent.connectors.http.ProbeFailure;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** Asks, without changing anything, whether the account can do its work. */
record FreshdeskProbe(
        FreshdeskConfig config,
        FreshdeskAccount account,
        FreshdeskPeople people,
        FreshdeskFields fields,
        FreshdeskGroups groups,
        FreshdeskShelves shelves) {

    private static final String ALL_TICKETS = "1";
    private static final ProbeFailure FAILURE = new ProbeFailure(
            "copy the agent's API key again and check url",
            "give the agent the role that README.md names",
            "check url");

    ProbeResult run() {
        String who = "";
        try {
            JsonNode self = account.self();
            who = FreshdeskPerson.agent(self).email();
            List<String> remedies = remedies(self);
            shelves.first();
            return new ProbeResult(remedies.isEmpty() ? State.READY : State.MISCONFIGURED, who, remedies);
        } catch (ConnectorException e) {
            return FAILURE.of(e, who);
        }
    }

    private List<String> remedies(JsonNode self) {
        List<String> remedies = new ArrayList<>();
        if (!Json.text(self, "ticket_scope").equals(ALL_TICKETS)) {
            remedies.add("give the agent the scope 'Global Access': tickets outside its scope are not reported");
        }
        if (people.agent(Json.text(self, "id")).isEmpty()) {
            remedies.add("let the agent see all agents: it does not find itself among them");
        }
        config.intentField()
                .filter(name -> fields.find(name).isEmpty())
                .ifPresent(name -> remedies.add("create the ticket field '" + name + "' or change intent-field"));
        config.groups().stream()
                .filter(name -> groups.id(name).isEmpty())
                .forEach(name -> remedies.add("create the group '" + name + "' or change groups"));
        return remedies;
    }
}
