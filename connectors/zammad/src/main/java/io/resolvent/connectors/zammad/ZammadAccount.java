package io.resolvent.connectors.zammad;

import io.resolvent.connectors.http.Json;
import java.util.Optional;

/** The agent we write as, asked for once. Thread-safe. */
final class ZammadAccount {

    private final ZammadApi api;
    private volatile Optional<ZammadPerson> known = Optional.empty();

    ZammadAccount(ZammadApi api) {
        this.api = api;
    }

    ZammadPerson self() {
        return known.orElseGet(() -> {
            ZammadPerson self = ZammadPerson.of(ZammadRows.one(api.self()));
            if (self.id().isEmpty()) {
                throw Json.malformed(api.name(), "a user was expected");
            }
            known = Optional.of(self);
            return self;
        });
    }
}
