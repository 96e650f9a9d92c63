package io.resolvent.connectors.redmine;

import io.resolvent.connectors.Status;
import io.resolvent.connectors.http.Json;
import io.resolvent.connectors.http.StatusWords;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** The statuses of this Redmine. Thread-safe. */
final class RedmineStatuses {

    private static final Duration GOOD = Duration.ofMinutes(10);

    private final StatusWords words;
    private final Remembered<List<JsonNode>> known;

    RedmineStatuses(RedmineApi api, StatusWords words, Clock clock) {
        this.words = words;
        this.known = new Remembered<>(() -> Json.rows(api.statuses(), "issue_statuses"), GOOD, clock);
    }

    List<JsonNode> all() {
        return known.askedAgain();
    }

    /** A status that nobody mapped is OPEN, or CLOSED if Redmine calls it closed. */
    Status read(JsonNode status) {
        String name = Json.text(status, "name");
        boolean mapped = words.own().containsKey(name) || words.usual().containsKey(name);
        return !mapped && isClosed(status) ? Status.CLOSED : words.read(name);
    }

    /** The number of the status to write; empty when there is none. */
    Optional<String> write(Status status) {
        return words.write(status).flatMap(word -> named(known.get(), word).or(() -> named(known.askedAgain(), word)));
    }

    /** Redmine before version 5 does not say so on the issue. */
    private boolean isClosed(JsonNode status) {
        if (status.has("is_closed")) {
            return status.path("is_closed").asBoolean(false);
        }
        return known.get().stream()
                .anyMatch(each -> Json.text(each, "id").equals(Json.text(status, "id"))
                        && each.path("is_closed").asBoolean(false));
    }

    private static Optional<String> named(List<JsonNode> statuses, String word) {
        return statuses.stream()
                .filter(status -> Json.text(status, "name").equals(word))
                .map(status -> Json.text(status, "id"))
                .findFirst();
    }
}
