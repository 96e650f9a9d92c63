package io.resolvent.connectors.redmine;

import io.resolvent.connectors.ConnectorException;
import io.resolvent.connectors.FailureKind;
import io.resolvent.connectors.Requester;
import io.resolvent.connectors.http.Json;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import tools.jackson.databind.JsonNode;

/** Looks people up and remembers them for some minutes. Thread-safe. */
final class RedminePeople {

    private static final int MOST_KNOWN = 10_000;

    private static final Duration GOOD = Duration.ofMinutes(10);

    private final RedmineApi api;
    private final Clock clock;
    private final Map<String, Remembered<Requester>> known = new ConcurrentHashMap<>();

    RedminePeople(RedmineApi api, Clock clock) {
        this.api = api;
        this.clock = clock;
    }

    /** Without an address where the person hides it, and by name only where the account may not see the person. */
    Requester find(String id, String name) {
        if (!id.matches("[0-9]{1,18}")) {
            return new Requester("", name, "", Map.of());
        }
        if (known.size() > MOST_KNOWN) {
            known.clear();
        }
        return known.computeIfAbsent(id, key -> new Remembered<>(() -> ask(key, name), GOOD, clock))
                .get();
    }

    private Requester ask(String id, String name) {
        try {
            JsonNode user = api.user(id).json().path("user");
            Map<String, String> attributes = new HashMap<>();
            for (JsonNode field : user.path("custom_fields").values()) {
                String value = RedmineIssue.value(field);
                if (!value.isBlank()) {
                    attributes.put(Json.text(field, "name").toLowerCase(Locale.ROOT), value);
                }
            }
            return new Requester(id, name, Json.text(user, "mail"), attributes);
        } catch (ConnectorException e) {
            if (e.kind() == FailureKind.NOT_FOUND || e.kind() == FailureKind.FORBIDDEN) {
                return new Requester(id, name, "", Map.of());
            }
            throw e;
        }
    }
}
