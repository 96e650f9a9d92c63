package io.resolvent.connectors.zammad;

import io.resolvent.connectors.ConnectorException;
import io.resolvent.connectors.FailureKind;
import io.resolvent.connectors.ProbeResult;
import io.resolvent.connectors.ProbeResult.State;
import io.resolvent.connectors.Status;
import io.resolvent.connectors.http.Json;
import io.resolvent.connectors.http.ProbeFailure;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Asks, without changing anything, whether the account can do its work. */
record ZammadProbe(
        ZammadConfig config, ZammadApi api, ZammadAccount account, ZammadStates states, ZammadAttributes attributes) {

    private static final ProbeFailure FAILURE = new ProbeFailure(
            "make a new access token",
            "give the account and its token the permissions that README.md names",
            "check url: it is the address of Zammad's own page, without /api");

    /** Everything there is. */
    private static final String BEGINNING = "1970-01-01T00:00:00Z";

    ProbeResult run() {
        String who = "";
        try {
            ZammadPerson self = account.self();
            who = self.email().isEmpty() ? self.login() : self.email();
            List<String> remedies = remedies();
            return new ProbeResult(remedies.isEmpty() ? State.READY : State.MISCONFIGURED, who, remedies);
        } catch (ConnectorException e) {
            return FAILURE.of(e, who);
        }
    }

    private List<String> remedies() {
        ZammadRows.of(api.changed(BEGINNING, 1, 1));
        ZammadRows.of(api.macros(1, 1));
        ZammadRows.of(api.textModules(1, 1));
        List<String> remedies = new ArrayList<>();
        Optional<List<String>> groups = groups();
        if (groups.isEmpty()) {
            remedies.add(
                    "give the token the permission admin.group: without it nobody notices when a group is renamed");
        }
        if (attributes.all().isEmpty()) {
            remedies.add("give the token the permission admin.object: without it ticket attributes have no names");
        }
        Stream.of(
                        groups.stream()
                                .flatMap(known -> config.groups().stream().filter(name -> !known.contains(name)))
                                .map(name -> "create the group '" + name + "' or change groups"),
                        config.intentField().stream()
                                .filter(name -> attributes.all().isPresent()
                                        && attributes.find(name).isEmpty())
                                .map(name -> "create the ticket attribute '" + name + "' or change intent-field"),
                        missingStates())
                .forEach(some -> some.forEach(remedies::add));
        return remedies;
    }

    private Stream<String> missingStates() {
        List<String> known = states.all().stream().map(ZammadState::name).toList();
        return Stream.concat(
                config.statuses().own().keySet().stream()
                        .filter(name -> !known.contains(name))
                        .sorted()
                        .map(name -> "there is no ticket state '" + name + "': change statuses"),
                Stream.of(Status.OPEN, Status.SOLVED)
                        .filter(status -> states.of(status).isEmpty())
                        .map(status -> "name a ticket state for " + status + " in statuses"));
    }

    private Optional<List<String>> groups() {
        try {
            return Optional.of(ZammadRows.all(page -> api.groups(page, ZammadSchema.PAGE)).stream()
                    .map(group -> Json.text(group, "name"))
                    .toList());
        } catch (ConnectorException e) {
            if (e.kind() == FailureKind.FORBIDDEN) {
                return Optional.empty();
            }
            throw e;
        }
    }
}
