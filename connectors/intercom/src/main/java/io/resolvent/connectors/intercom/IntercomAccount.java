package io.resolvent.connectors.intercom;

import io.resolvent.connectors.http.Json;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** The teammate we write as, asked for once. Thread-safe. */
final class IntercomAccount {

    /** @param workspace the workspace's id, for links; empty when unknown */
    record Self(String id, String email, String workspace) {}

    private final IntercomApi api;
    private volatile Optional<Self> known = Optional.empty();

    IntercomAccount(IntercomApi api) {
        this.api = api;
    }

    Self self() {
        return known.orElseGet(() -> {
            JsonNode admin = api.self().json();
            if (Json.text(admin, "id").isEmpty()) {
                throw Json.malformed(api.name(), "a teammate was expected");
            }
            Self self = new Self(
                    Json.text(admin, "id"), Json.text(admin, "email"), Json.text(admin.path("app"), "id_code"));
            known = Optional.of(self);
            return self;
        });
    }
}
