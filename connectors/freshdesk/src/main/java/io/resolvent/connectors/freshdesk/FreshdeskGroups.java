package io.resolvent.connectors.freshdesk;

import io.resolvent.connectors.http.Json;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Groups of agents by number and name. Thread-safe. */
final class FreshdeskGroups {

    private final FreshdeskMemory<Map<String, String>> names;

    FreshdeskGroups(FreshdeskApi api, Clock clock) {
        names = new FreshdeskMemory<>(() -> read(api), clock);
    }

    /** Names by number, as they are now. */
    Map<String, String> allNow() {
        return names.askedAgain();
    }

    Optional<String> name(String id) {
        return Optional.ofNullable(names.value().get(id));
    }

    /** The number of the group with this name or number; asked again for one that is not known. */
    Optional<String> id(String nameOrId) {
        return idIn(names.value(), nameOrId).or(() -> idIn(names.askedAgain(), nameOrId));
    }

    private static Optional<String> idIn(Map<String, String> names, String nameOrId) {
        return names.entrySet().stream()
                .filter(e -> e.getValue().equals(nameOrId) || e.getKey().equals(nameOrId))
                .map(Map.Entry::getKey)
                .findFirst();
    }

    private static Map<String, String> read(FreshdeskApi api) {
        Map<String, String> names = new LinkedHashMap<>();
        FreshdeskPages.all(api::groups).forEach(row -> names.put(Json.text(row, "id"), Json.text(row, "name")));
        return names;
    }
}
