package io.resolvent.connectors.rt;

import io.resolvent.connectors.ConnectorException;
import io.resolvent.connectors.ProbeResult;
import io.resolvent.connectors.ProbeResult.State;
import io.resolvent.connectors.http.Json;
import io.resolvent.connectors.http.ProbeFailure;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Asks, without changing anything, whether the account can do its work. */
record RtProbe(RtConfig config, RtApi api, RtAccount account) {

    private static final ProbeFailure FAILURE =
            new ProbeFailure("make a new token", "grant the rights listed in README.md", "check url and queue");

    ProbeResult run() {
        try {
            if (Json.text(api.version().json(), "Version").isEmpty()) {
                throw Json.malformed(api.name(), "no version");
            }
            return judged(account.self());
        } catch (ConnectorException e) {
            return FAILURE.of(e, "");
        }
    }

    private ProbeResult judged(RtAccount.Self self) {
        try {
            config.queues().forEach(api::queue);
            List<String> remedies = remedies(self);
            return new ProbeResult(remedies.isEmpty() ? State.READY : State.MISCONFIGURED, self.login(), remedies);
        } catch (ConnectorException e) {
            return FAILURE.of(e, self.login());
        }
    }

    private List<String> remedies(RtAccount.Self self) {
        List<String> remedies = new ArrayList<>();
        if (!self.isInUtc()) {
            remedies.add(account.zoneRemedy());
        }
        Set<String> missing = new HashSet<>(config.publicClasses());
        missing.addAll(config.macroClasses());
        if (!missing.isEmpty()) {
            missing.removeAll(new RtClasses(api).names());
        }
        missing.stream()
                .sorted()
                .forEach(name -> remedies.add(
                        "create the article class '" + name + "' or give the account SeeClass and ShowArticle on it"));
        return remedies;
    }
}
