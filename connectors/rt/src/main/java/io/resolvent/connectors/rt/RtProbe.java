package io.resolvent.connectors.rt;

import io.resolvent.connectors.ConnectorException;
import io.resolvent.connectors.ProbeResult;
import io.resolvent.connectors.ProbeResult.State;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Asks, without changing anything, whether the account can do its work. */
record RtProbe(RtConfig config, RtApi api, RtAccount account) {

    ProbeResult run() {
        try {
            if (RtJson.text(api.version().json(), "Version").isEmpty()) {
                throw RtJson.malformed(api.name(), "no version");
            }
            return judged(account.self());
        } catch (ConnectorException e) {
            return failed(e, "");
        }
    }

    private ProbeResult judged(RtAccount.Self self) {
        try {
            config.queues().forEach(api::queue);
            List<String> remedies = remedies(self);
            return new ProbeResult(remedies.isEmpty() ? State.READY : State.MISCONFIGURED, self.login(), remedies);
        } catch (ConnectorException e) {
            return failed(e, self.login());
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

    private static ProbeResult failed(ConnectorException e, String login) {
        return switch (e.kind()) {
            case UNAUTHENTICATED ->
                new ProbeResult(State.UNAUTHENTICATED, login, List.of("make a new token: " + e.getMessage()));
            case FORBIDDEN ->
                new ProbeResult(
                        State.FORBIDDEN, login, List.of("grant the rights listed in README.md: " + e.getMessage()));
            case NOT_FOUND, REJECTED, MALFORMED, INVALID_CONFIGURATION, CONFLICT, UNSUPPORTED ->
                new ProbeResult(State.MISCONFIGURED, login, List.of("check url and queue: " + e.getMessage()));
            case RATE_LIMITED, UNAVAILABLE, UNKNOWN_OUTCOME ->
                new ProbeResult(State.INDETERMINATE, login, List.of("try again later: " + e.getMessage()));
        };
    }
}
