package io.resolvent.connectors.jira;

import io.resolvent.connectors.ConnectorException;
import io.resolvent.connectors.FailureKind;
import io.resolvent.connectors.http.Json;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** The agent we write as. Thread-safe. */
final class JiraAccount {

    private static final ZoneId EARLIEST = ZoneOffset.ofHours(-12);

    private final JiraApi api;
    private volatile Optional<String> known = Optional.empty();

    JiraAccount(JiraApi api) {
        this.api = api;
    }

    /** Its account id, asked for once. */
    String id() {
        return known.orElseGet(() -> Json.text(ask(), "accountId"));
    }

    /** Its record, asked for now. */
    JsonNode ask() {
        JsonNode self = api.self().json();
        if (!self.isObject()) {
            throw Json.malformed(api.name(), "a user was expected");
        }
        if (Json.text(self, "accountId").isEmpty()) {
            throw new ConnectorException(
                    FailureKind.UNAUTHENTICATED, api.name(), "Jira does not know the account. Check email and token.");
        }
        known = Optional.of(Json.text(self, "accountId"));
        return self;
    }

    /**
     * The zone in which Jira reads this account's times, asked for now because a person may change it any time. When Jira
     * does not say, the one where it is earliest: a date in it is not later in any other.
     */
    ZoneId zone() {
        String zone = Json.text(ask(), "timeZone");
        try {
            return ZoneId.of(zone);
        } catch (DateTimeException e) {
            return EARLIEST;
        }
    }
}
