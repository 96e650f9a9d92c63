package io.resolvent.connectors.zendesk;

import io.resolvent.connectors.ConnectorException;
import io.resolvent.connectors.ProbeResult;
import io.resolvent.connectors.ProbeResult.State;
import io.resolvent.connectors.http.ProbeFailure;
import java.util.ArrayList;
import java.util.List;

/** Asks, without changing anything, whether the account can do its work. */
record ZendeskProbe(ZendeskConfig config, ZendeskAccount account, ZendeskNames fields, ZendeskNames groups) {

    private static final ProbeFailure FAILURE = new ProbeFailure(
            "make a new API token and check email, or authorize again",
            "give the account the role that README.md names",
            "check url");

    ProbeResult run() {
        String who = "";
        try {
            ZendeskPerson self = account.self();
            who = self.email().isEmpty() ? self.id() : self.email();
            List<String> remedies = remedies(self);
            return new ProbeResult(remedies.isEmpty() ? State.READY : State.MISCONFIGURED, who, remedies);
        } catch (ConnectorException e) {
            return FAILURE.of(e, who);
        }
    }

    private List<String> remedies(ZendeskPerson self) {
        List<String> remedies = new ArrayList<>();
        if (!self.role().equals("admin")) {
            remedies.add("make the account an administrator: it is '" + self.role()
                    + "', and only administrators may use the incremental export");
        }
        config.intentField()
                .filter(name -> fields.id(name).isEmpty())
                .ifPresent(name -> remedies.add("create the ticket field '" + name + "' or change intent-field"));
        config.groups().stream()
                .filter(name -> groups.id(name).isEmpty())
                .forEach(name -> remedies.add("create the group '" + name + "' or change groups"));
        return remedies;
    }
}
