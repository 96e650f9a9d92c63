package io.resolvent.connectors.slack;

import io.resolvent.connectors.ConnectorException;
import io.resolvent.connectors.ProbeResult;
import io.resolvent.connectors.http.Json;
import io.resolvent.connectors.http.ProbeFailure;
import io.resolvent.connectors.http.StoreResponse;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** Asks Slack who we are; the answer's headers say what we may do. */
record SlackProbe(SlackConfig config, SlackApi api) {

    private static final String SCOPES = "x-oauth-scopes";
    private static final ProbeFailure FAILURE = new ProbeFailure(
            "put the app's bot token (xoxb-…) into token",
            "give the app's bot the scopes that the README names, and install it again",
            "check url: it must be where Slack's methods are, https://slack.com/api");

    ProbeResult run() {
        try {
            StoreResponse answer = api.authTest();
            JsonNode who = SlackFailure.checked(answer, true);
            String account = Json.text(who, "user") + " in " + Json.text(who, "team");
            List<String> missing = missing(Optional.ofNullable(answer.headers().get(SCOPES)));
            return missing.isEmpty()
                    ? new ProbeResult(ProbeResult.State.READY, account, List.of())
                    : new ProbeResult(ProbeResult.State.FORBIDDEN, account, missing);
        } catch (ConnectorException e) {
            return FAILURE.of(e, "");
        }
    }

    /** Slack tells of scopes in a header; where it does not, nothing is known to be missing. */
    private List<String> missing(Optional<String> header) {
        if (header.isEmpty()) {
            return List.of();
        }
        Set<String> granted =
                Arrays.stream(header.get().split(",")).map(String::strip).collect(Collectors.toUnmodifiableSet());
        List<String> missing = new ArrayList<>();
        if (!granted.contains("chat:write")) {
            missing.add("add the bot scope chat:write and install the app again: it may not post");
        }
        if (!config.channels().isEmpty()
                && !granted.contains("channels:history")
                && !granted.contains("groups:history")) {
            missing.add(
                    "add the bot scope channels:history (or groups:history for private channels) and install the app"
                            + " again: it may not read threads");
        }
        return missing;
    }
}
