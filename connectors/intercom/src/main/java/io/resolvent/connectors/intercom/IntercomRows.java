package io.resolvent.connectors.intercom;

import io.resolvent.connectors.http.Json;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import tools.jackson.databind.JsonNode;

/**
 * A short list that Intercom keeps: teams, teammates, tags or attributes. Asked for again after some minutes, and at once for
 * a name that is not known. Thread-safe.
 */
final class IntercomRows {

    private static final Duration FRESH = Duration.ofMinutes(10);

    private record Known(List<JsonNode> rows, Instant at) {}

    private final Supplier<List<JsonNode>> source;
    private final String nameField;
    private final Clock clock;
    private Optional<Known> known = Optional.empty();

    /** @param nameField what people call a row by */
    IntercomRows(Supplier<List<JsonNode>> source, String nameField, Clock clock) {
        this.source = source;
        this.nameField = nameField;
        this.clock = clock;
    }

    synchronized List<JsonNode> all() {
        Instant now = clock.instant();
        Known fresh = known.filter(k -> Duration.between(k.at(), now).compareTo(FRESH) < 0)
                .orElseGet(() -> new Known(source.get(), now));
        known = Optional.of(fresh);
        return fresh.rows();
    }

    /** What people call the row with this id; empty when there is none. */
    String name(String id) {
        return byId(all(), id).map(row -> Json.text(row, nameField)).orElse("");
    }

    /** The row of this name in any case, or of this id. */
    Optional<JsonNode> find(String nameOrId) {
        return in(all(), nameOrId).or(() -> in(askedAgain(), nameOrId));
    }

    private synchronized List<JsonNode> askedAgain() {
        known = Optional.empty();
        return all();
    }

    private Optional<JsonNode> in(List<JsonNode> rows, String nameOrId) {
        return rows.stream()
                .filter(row -> Json.text(row, nameField).equalsIgnoreCase(nameOrId))
                .findFirst()
                .or(() -> byId(rows, nameOrId));
    }

    private static Optional<JsonNode> byId(List<JsonNode> rows, String id) {
        return rows.stream().filter(row -> Json.text(row, "id").equals(id)).findFirst();
    }
}
