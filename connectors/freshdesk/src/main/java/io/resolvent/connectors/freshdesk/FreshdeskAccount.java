package io.resolvent.connectors.freshdesk;

import io.resolvent.connectors.http.Json;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** The agent we write as, asked for once. Thread-safe. */
final class FreshdeskAccount {

    private final FreshdeskApi api;
    private volatile Optional<String> known = Optional.empty();

    FreshdeskAccount(FreshdeskApi api) {
        this.api = api;
    }

    /** Our number. */
    String id() {
        return known.orElseGet(() -> Json.text(self(), "id"));
    }

    /** Asks who we are. */
    JsonNode self() {
        JsonNode self = api.self().json();
        known = Optional.of(Long.toString(Json.number(self, "id", api.name())));
        return self;
    }
}
