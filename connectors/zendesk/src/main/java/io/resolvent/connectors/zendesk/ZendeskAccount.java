package io.resolvent.connectors.zendesk;

import io.resolvent.connectors.ConnectorException;
import io.resolvent.connectors.FailureKind;
import io.resolvent.connectors.http.Json;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** The agent we write as, asked for once. Thread-safe. */
final class ZendeskAccount {

    private final ZendeskApi api;
    private volatile Optional<ZendeskPerson> known = Optional.empty();

    ZendeskAccount(ZendeskApi api) {
        this.api = api;
    }

    /** Zendesk answers even to nobody, as an anonymous user without an id: that is UNAUTHENTICATED. */
    ZendeskPerson self() {
        return known.orElseGet(() -> {
            JsonNode user = api.self().json().path("user");
            if (!user.isObject()) {
                throw Json.malformed(api.name(), "a user was expected");
            }
            ZendeskPerson self = ZendeskPerson.of(user);
            if (self.id().isEmpty()) {
                throw new ConnectorException(
                        FailureKind.UNAUTHENTICATED, api.name(), "Zendesk does not know the account. Check the token.");
            }
            known = Optional.of(self);
            return self;
        });
    }
}
