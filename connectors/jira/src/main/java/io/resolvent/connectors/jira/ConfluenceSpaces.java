package io.resolvent.connectors.jira;

import io.resolvent.connectors.http.Json;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Finds spaces by their keys. Thread-safe. */
final class ConfluenceSpaces {

    private final ConfluenceApi api;
    private final Map<String, String> known = new ConcurrentHashMap<>();

    ConfluenceSpaces(ConfluenceApi api) {
        this.api = api;
    }

    /** Its number; empty when the account does not see such a space. */
    Optional<String> id(String key) {
        return Optional.ofNullable(known.get(key)).or(() -> {
            Optional<String> id = Json.rows(api.space(key), "results").stream()
                    .filter(space -> Json.text(space, "key").equals(key))
                    .map(space -> Json.text(space, "id"))
                    .filter(number -> number.matches("[0-9]{1,18}"))
                    .findFirst();
            id.ifPresent(number -> known.put(key, number));
            return id;
        });
    }
}
