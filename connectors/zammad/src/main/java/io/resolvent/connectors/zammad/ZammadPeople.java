package io.resolvent.connectors.zammad;

import io.resolvent.connectors.ConnectorException;
import io.resolvent.connectors.FailureKind;
import io.resolvent.connectors.http.Json;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import tools.jackson.databind.JsonNode;

/** Looks users up and remembers them for some minutes. Thread-safe. */
final class ZammadPeople {

    private static final int MOST_KNOWN = 10_000;
    private static final Duration FRESH = Duration.ofMinutes(10);

    private record Known(ZammadPerson person, Instant at) {}

    private final ZammadApi api;
    private final Clock clock;
    private final Map<String, Known> known = new ConcurrentHashMap<>();

    ZammadPeople(ZammadApi api, Clock clock) {
        this.api = api;
        this.clock = clock;
    }

    /** The user as remembered. Somebody who is gone, or whom the account may not see, is unknown. */
    ZammadPerson find(String id) {
        return Optional.ofNullable(known.get(id))
                .filter(k -> Duration.between(k.at(), clock.instant()).compareTo(FRESH) < 0)
                .map(Known::person)
                .orElseGet(() -> now(id));
    }

    /** The user as he is now: what is sent to somebody goes to where he is. */
    ZammadPerson now(String id) {
        if (!id.matches("[1-9][0-9]{0,17}")) {
            return ZammadPerson.unknown(id);
        }
        if (known.size() > MOST_KNOWN) {
            known.clear();
        }
        ZammadPerson person = ask(id);
        known.put(id, new Known(person, clock.instant()));
        return person;
    }

    private ZammadPerson ask(String id) {
        try {
            JsonNode json = ZammadRows.one(api.user(id));
            if (!Json.text(json, "id").equals(id)) {
                throw Json.malformed(api.name(), "user " + id + " was expected");
            }
            return ZammadPerson.of(json);
        } catch (ConnectorException e) {
            if (e.kind() == FailureKind.NOT_FOUND || e.kind() == FailureKind.FORBIDDEN) {
                return ZammadPerson.unknown(id);
            }
            throw e;
        }
    }
}
