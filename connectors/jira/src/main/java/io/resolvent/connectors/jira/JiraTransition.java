package io.resolvent.connectors.jira;

import io.resolvent.connectors.http.Json;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** A way from an issue's status to another, with what its screen asks for. */
record JiraTransition(JsonNode json) {

    private static final String RESOLUTION = "resolution";

    String id() {
        return Json.text(json, "id");
    }

    String name() {
        return Json.text(json, "name");
    }

    /** The status it leads to. */
    JsonNode to() {
        return json.path("to");
    }

    boolean isAvailable() {
        return json.path("isAvailable").asBoolean(true);
    }

    /** Names of the fields that its screen requires and the issue has no value for. */
    List<String> missingFor(JiraIssue issue) {
        return json.path("fields").properties().stream()
                .filter(field -> !field.getKey().equals(RESOLUTION)
                        && field.getValue().path("required").asBoolean(false)
                        && !field.getValue().path("hasDefaultValue").asBoolean(false)
                        && JiraValue.text(issue.field(field.getKey())).isBlank())
                .map(field -> Json.text(field.getValue(), "name"))
                .sorted()
                .toList();
    }

    boolean asksForResolution() {
        return json.path("fields").has(RESOLUTION);
    }

    boolean requiresResolution() {
        return json.path("fields").path(RESOLUTION).path("required").asBoolean(false);
    }

    /** The resolution of this name, as the screen takes it; empty when it takes no such resolution. */
    Optional<Map<String, Object>> resolution(String name) {
        return json.path("fields").path(RESOLUTION).path("allowedValues").values().stream()
                .filter(value -> Json.text(value, "name").equalsIgnoreCase(name))
                .findFirst()
                .map(value -> Map.of("id", Json.text(value, "id")));
    }
}
