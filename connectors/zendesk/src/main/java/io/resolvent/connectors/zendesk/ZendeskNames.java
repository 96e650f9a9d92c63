package io.resolvent.connectors.zendesk;

import io.resolvent.connectors.http.Json;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import tools.jackson.databind.JsonNode;

/**
 * Names of things that Zendesk knows by number: ticket fields or groups. Asked for again after some minutes, and at once for
 * a name that is not known. Thread-safe.
 */
final class ZendeskNames {

    private static final Duration FRESH = Duration.ofMinutes(10);

    /** @param names by id, in the store's order */
    private record Known(Map<String, String> names, Instant at) {}

    private final Supplier<List<JsonNode>> source;
    private final String nameField;
    private final Clock clock;
    private Optional<Known> known = Optional.empty();

    ZendeskNames(Supplier<List<JsonNode>> source, String nameField, Clock clock) {
        this.source = source;
        this.nameField = nameField;
        this.clock = clock;
    }

    /** Names by id. */
    synchronized Map<String, String> all() {
        Instant now = clock.instant();
        Known fresh = known.filter(k -> Duration.between(k.at(), now).compareTo(FRESH) < 0)
                .orElseGet(() -> new Known(ask(), now));
        known = Optional.of(fresh);
        return fresh.names();
    }

    Optional<String> name(String id) {
        return Optional.ofNullable(all().get(id));
    }

    /** The id of what has this name or this id. */
    Optional<String> id(String nameOrId) {
        return idIn(all(), nameOrId).or(() -> idIn(askedAgain(), nameOrId));
    }

    private synchronized Map<String, String> askedAgain() {
        known = Optional.empty();
        return all();
    }

    private static Optional<String> idIn(Map<String, String> names, String nameOrId) {
        return names.entrySet().stream()
                .filter(e -> e.getValue().equals(nameOrId) || e.getKey().equals(nameOrId))
                .map(Map.Entry::getKey)
                .findFirst();
    }

    private Map<String, String> ask() {
        Map<String, String> names = new LinkedHashMap<>();
        source.get().forEach(row -> names.put(Json.text(row, "id"), Json.text(row, nameField)));
        return names;
    }
}
