package io.resolvent.connectors.jira;

import io.resolvent.connectors.Status;
import io.resolvent.connectors.http.Json;
import io.resolvent.connectors.http.StatusWords;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/**
 * Reads what a status means: by this site's own words, else by the usual names, else by its category, which every status of
 * every project has whatever its name or language.
 */
record JiraStatuses(StatusWords words) {

    private static final Map<String, Status> CATEGORIES =
            Map.of("new", Status.NEW, "indeterminate", Status.OPEN, "done", Status.SOLVED);

    /** How surely a status means what it is read as; the surest first. */
    enum Sureness {
        CONFIGURED,
        USUAL,
        CATEGORY
    }

    /** @param status as Jira sends it, with id, name and category */
    Status read(JsonNode status) {
        return named(words.own(), status)
                .or(() -> named(words.usual(), status))
                .orElseGet(() -> CATEGORIES.getOrDefault(Json.text(status.path("statusCategory"), "key"), Status.OPEN));
    }

    Sureness sureness(JsonNode status) {
        return named(words.own(), status).isPresent()
                ? Sureness.CONFIGURED
                : named(words.usual(), status).isPresent() ? Sureness.USUAL : Sureness.CATEGORY;
    }

    private static Optional<Status> named(Map<String, Status> meanings, JsonNode status) {
        return Stream.of(Json.text(status, "name"), Json.text(status, "id"))
                .flatMap(word -> meanings.entrySet().stream()
                        .filter(entry -> entry.getKey().equalsIgnoreCase(word))
                        .map(Map.Entry::getValue))
                .findFirst();
    }
}
