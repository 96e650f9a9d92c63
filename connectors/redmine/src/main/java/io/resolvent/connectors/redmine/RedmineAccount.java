package io.resolvent.connectors.redmine;

import io.resolvent.connectors.ConnectorException;
import io.resolvent.connectors.FailureKind;
import io.resolvent.connectors.http.Json;
import java.time.Clock;
import java.time.Duration;
import tools.jackson.databind.JsonNode;

/**
 * Who we are. Redmine takes a wrong key for nobody and answers with what everybody may see, or with nothing at all; so the
 * account is asked for before anything else, and again every minute. Thread-safe.
 */
final class RedmineAccount {

    private static final Duration GOOD = Duration.ofMinutes(1);

    private final RedmineApi api;
    private final Remembered<RedmineSelf> known;

    RedmineAccount(RedmineApi api, Clock clock) {
        this.api = api;
        this.known = new Remembered<>(this::ask, GOOD, clock);
    }

    RedmineSelf self() {
        return known.get();
    }

    /** As the account is now. */
    RedmineSelf now() {
        return known.askedAgain();
    }

    private RedmineSelf ask() {
        JsonNode user = api.self().json().path("user");
        if (!user.isObject()) {
            throw Json.malformed(api.name(), "a user was expected");
        }
        RedmineSelf self = RedmineSelf.of(user);
        if (self.id().isEmpty()) {
            throw new ConnectorException(
                    FailureKind.UNAUTHENTICATED, api.name(), "Redmine does not know the account. Check the key.");
        }
        return self;
    }
}
