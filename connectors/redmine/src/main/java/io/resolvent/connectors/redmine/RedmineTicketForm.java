package io.resolvent.connectors.redmine;

import io.resolvent.connectors.Comment;
import io.resolvent.connectors.Ticket;
import io.resolvent.connectors.http.Json;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** Puts an issue into our words. Thread-safe. */
record RedmineTicketForm(RedmineConfig config, RedmineStatuses statuses, RedminePeople people, RedmineMembers members) {

    private static final String INTENT = "intent";

    Ticket of(RedmineIssue issue, List<Comment> comments) {
        JsonNode json = issue.json();
        String assignee = Json.text(json.path("assigned_to"), "name");
        boolean toGroup = !assignee.isEmpty() && members.isGroup(issue.project(), issue.assignee());
        return new Ticket(
                issue.ref(),
                issue.version(),
                Json.text(json, "subject"),
                statuses.read(json.path("status")),
                people.find(issue.author(), Json.text(json.path("author"), "name")),
                comments,
                Set.of(),
                fields(issue),
                toGroup ? assignee : "",
                toGroup ? "" : assignee,
                issue.created(),
                issue.updated(),
                Optional.of(URI.create(config.url() + "/issues/" + issue.ref().id())));
    }

    /** Custom fields that have a value, and Redmine's own of the same kind. */
    private Map<String, String> fields(RedmineIssue issue) {
        Map<String, String> fields = new HashMap<>();
        for (String own : List.of("project", "tracker", "priority", "category")) {
            put(fields, own, Json.text(issue.json().path(own), "name"));
        }
        issue.fields().forEach(field -> put(fields, Json.text(field, "name"), RedmineIssue.value(field)));
        config.intentField().flatMap(issue::field).ifPresent(field -> put(fields, INTENT, RedmineIssue.value(field)));
        return fields;
    }

    private static void put(Map<String, String> fields, String name, String value) {
        if (!name.isBlank() && !value.isBlank()) {
            fields.put(name, value);
        }
    }
}
