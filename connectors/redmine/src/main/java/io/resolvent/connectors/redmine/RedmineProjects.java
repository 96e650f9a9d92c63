package io.resolvent.connectors.redmine;

import io.resolvent.connectors.http.Json;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import tools.jackson.databind.JsonNode;

/** Looks projects up by the identifier in their address. Thread-safe. */
final class RedmineProjects {

    private static final Duration GOOD = Duration.ofMinutes(10);

    private final RedmineApi api;
    private final Clock clock;
    private final Map<String, Remembered<JsonNode>> known = new ConcurrentHashMap<>();

    RedmineProjects(RedmineApi api, Clock clock) {
        this.api = api;
        this.clock = clock;
    }

    /** The project; NOT_FOUND or FORBIDDEN when the account does not see it. */
    JsonNode find(String identifier) {
        return known.computeIfAbsent(identifier, key -> new Remembered<>(() -> ask(key), GOOD, clock))
                .get();
    }

    List<String> numbers(List<String> identifiers) {
        return identifiers.stream()
                .map(identifier -> Json.text(find(identifier), "id"))
                .toList();
    }

    private JsonNode ask(String identifier) {
        JsonNode project = api.project(identifier).json().path("project");
        Json.number(project, "id", api.name() + " project " + identifier);
        return project;
    }
}
