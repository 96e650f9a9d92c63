package io.resolvent.connectors.rt;

import io.resolvent.connectors.ConnectorException;
import io.resolvent.connectors.FailureKind;
import io.resolvent.connectors.http.Json;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/** The account we write with, asked for once. Thread-safe. */
final class RtAccount {

    /** RT reads the times in a search in the zone of the account; only in this one are they what they seem. */
    private static final Set<String> UTC = Set.of("UTC", "Etc/UTC", "GMT", "Etc/GMT", "UCT", "Etc/UCT", "Zulu");

    /** A token is version, user id and 32 hexadecimal digits. */
    private static final Pattern TOKEN = Pattern.compile("[0-9]+-([0-9]+)-[0-9a-fA-F]+");

    /**
     * Who we are.
     *
     * @param zone empty when the account leaves it to the server
     */
    record Self(String login, String zone) {

        boolean isInUtc() {
            return UTC.contains(zone);
        }
    }

    private final RtConfig config;
    private final RtApi api;
    private volatile Optional<Self> known = Optional.empty();

    RtAccount(RtConfig config, RtApi api) {
        this.config = config;
        this.api = api;
    }

    String login() {
        return self().login();
    }

    Self self() {
        return known.orElseGet(() -> {
            Self asked = ask();
            known = Optional.of(asked);
            return asked;
        });
    }

    /** Refuses to search by time for an account in another zone: it would silently miss changes. */
    void requireUtc() {
        if (!self().isInUtc()) {
            throw new ConnectorException(FailureKind.INVALID_CONFIGURATION, api.name(), zoneRemedy());
        }
    }

    String zoneRemedy() {
        String zone = self().zone();
        return "set the Timezone of account " + login() + " to UTC: it is "
                + (zone.isEmpty() ? "the server's default" : zone) + ", and searches by time would miss changes";
    }

    private Self ask() {
        Matcher token = TOKEN.matcher(config.token().reveal());
        if (!token.matches()) {
            throw new ConnectorException(
                    FailureKind.UNAUTHENTICATED,
                    api.name(),
                    "the token does not look like 1-23-0123…: make one in RT under Settings, Auth Tokens.");
        }
        JsonNode user = api.user(token.group(1));
        String login = Json.text(user, "Name");
        if (login.isEmpty()) {
            throw Json.malformed(api.name(), "an account was expected");
        }
        return new Self(login, Json.text(user, "Timezone"));
    }
}
