package io.resolvent.connectors.redmine;

import io.resolvent.connectors.http.Json;
import java.time.Instant;
import java.util.List;
import java.util.function.Predicate;
import tools.jackson.databind.JsonNode;

/** One entry in a ticket's history: a message, what changed, or both. */
record RedmineJournal(JsonNode json, String subject) {

    private static final String ATTACHMENT = "attachment";

    long number() {
        return Json.number(json, "id", subject);
    }

    String id() {
        return Long.toString(number());
    }

    String author() {
        return Json.id(json, "user");
    }

    String authorName() {
        return Json.text(json.path("user"), "name");
    }

    Instant created() {
        return Json.time(json, "created_on", subject);
    }

    String text() {
        return RedmineIssue.text(json, "notes");
    }

    /** What is not said to be public is internal. */
    boolean isPrivate() {
        return json.path("private_notes").asBoolean(true);
    }

    boolean says(Predicate<String> text) {
        return !text().isBlank() && text.test(text());
    }

    /** Something was said or a file was added; else only properties changed. */
    boolean isMessage() {
        return !text().isBlank() || !files().isEmpty();
    }

    /** Numbers of the files that came with it. */
    List<String> files() {
        return json.path("details").values().stream()
                .filter(detail -> Json.text(detail, "property").equals(ATTACHMENT)
                        && !Json.text(detail, "new_value").isEmpty())
                .map(detail -> Json.text(detail, "name"))
                .toList();
    }

    /** @param property {@code attr} or {@code cf}, whose name is a number */
    boolean sets(String property, String name, String value) {
        return json.path("details").values().stream()
                .anyMatch(detail -> Json.text(detail, "property").equals(property)
                        && Json.text(detail, "name").equals(name)
                        && Json.text(detail, "new_value").equals(value));
    }
}
