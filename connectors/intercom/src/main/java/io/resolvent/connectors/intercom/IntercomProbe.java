package io.resolvent.connectors.intercom;

import io.resolvent.connectors.ConnectorException;
import io.resolvent.connectors.ProbeResult;
import io.resolvent.connectors.ProbeResult.State;
import io.resolvent.connectors.http.ProbeFailure;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Asks, without changing anything, whether the app can do its work. */
record IntercomProbe(IntercomConfig config, IntercomApi api, IntercomAccount account, IntercomDirectory directory) {

    private static final ProbeFailure FAILURE = new ProbeFailure(
            "make a new access token", "give the app the permissions that README.md names", "check url and its region");

    ProbeResult run() {
        String who = "";
        try {
            IntercomAccount.Self self = account.self();
            who = self.email().isEmpty() ? self.id() : self.email();
            api.changed(IntercomPlace.CONVERSATIONS, 0, Optional.empty(), 1);
            if (config.readsTickets()) {
                api.changed(IntercomPlace.TICKETS, 0, Optional.empty(), 1);
            }
            List<String> remedies = remedies();
            return new ProbeResult(remedies.isEmpty() ? State.READY : State.MISCONFIGURED, who, remedies);
        } catch (ConnectorException e) {
            return FAILURE.of(e, who);
        }
    }

    private List<String> remedies() {
        List<String> remedies = new ArrayList<>();
        config.intentField()
                .filter(name -> directory.attributes().find(name).isEmpty())
                .ifPresent(name ->
                        remedies.add("create the conversation attribute '" + name + "' or change intent-field"));
        config.teams().stream()
                .filter(name -> directory.teams().find(name).isEmpty())
                .forEach(name -> remedies.add("create the team '" + name + "' or change teams"));
        return remedies;
    }
}
