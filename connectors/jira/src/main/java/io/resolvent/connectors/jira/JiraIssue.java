package io.resolvent.connectors.jira;

import io.resolvent.connectors.TicketRef;
import io.resolvent.connectors.http.Json;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** An issue's own record. Its version is the time of its last update, to the millisecond. */
record JiraIssue(TicketRef ref, JsonNode json) {

    JsonNode fields() {
        return json.path("fields");
    }

    JsonNode field(String id) {
        return fields().path(id);
    }

    String key() {
        return Json.text(json, "key");
    }

    String version() {
        return updated().toString();
    }

    Instant updated() {
        return JiraTime.of(fields(), "updated", ref.toString());
    }

    Instant created() {
        return JiraTime.of(fields(), "created", ref.toString());
    }

    JsonNode status() {
        return field("status");
    }

    String reporter() {
        return Json.text(field("reporter"), "accountId");
    }

    Set<String> labels() {
        Set<String> labels = new LinkedHashSet<>();
        field("labels").values().forEach(label -> labels.add(label.asString("")));
        return labels;
    }

    /** Whether it is certain that no customer is asked or answered here. */
    boolean isElsewhere() {
        String type = Json.text(field("project"), "projectTypeKey");
        return !type.isEmpty() && !type.equals("service_desk");
    }

    /** The latest changes, the newest first; none unless they were asked for. */
    List<JsonNode> changes() {
        return List.copyOf(json.path("changelog").path("histories").values());
    }

    /** Whether a link to the other issue, of any kind, is there. */
    boolean isLinkedTo(String other) {
        return field("issuelinks").values().stream()
                .anyMatch(link -> Json.id(link, "outwardIssue").equals(other)
                        || Json.id(link, "inwardIssue").equals(other));
    }
}
