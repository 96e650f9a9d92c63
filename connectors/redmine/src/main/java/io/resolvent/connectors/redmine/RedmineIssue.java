package io.resolvent.connectors.redmine;

import io.resolvent.connectors.TicketRef;
import io.resolvent.connectors.http.Json;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** An issue with its history, as Redmine tells it to our account. */
record RedmineIssue(TicketRef ref, JsonNode json, List<RedmineJournal> journals) {

    /** Oldest first, whatever order the account prefers. */
    static RedmineIssue of(TicketRef ref, JsonNode json) {
        List<RedmineJournal> journals = json.path("journals").values().stream()
                .map(journal -> new RedmineJournal(journal, ref.toString()))
                .sorted(Comparator.comparingLong(RedmineJournal::number))
                .toList();
        return new RedmineIssue(ref, json, journals);
    }

    String version() {
        return new RedmineVersion(updated(), events(updated())).toString();
    }

    /**
     * What happened after a version, oldest first: by number, because another server of the same Redmine may write with a
     * clock that is behind.
     */
    List<RedmineJournal> after(RedmineVersion version) {
        List<RedmineJournal> since = since(version.second());
        boolean opened = !created().isBefore(version.second());
        int known = version.events() - (opened ? 1 : 0);
        if (known <= 0) {
            return opened ? journals : since;
        }
        return since.isEmpty() ? List.of() : after(since.get(Math.min(known, since.size()) - 1));
    }

    Instant created() {
        return Json.time(json, "created_on", ref.toString());
    }

    Instant updated() {
        return Json.time(json, "updated_on", ref.toString());
    }

    /** The number of its project. */
    String project() {
        return Json.id(json, "project");
    }

    String status() {
        return Json.id(json, "status");
    }

    String author() {
        return Json.id(json, "author");
    }

    String assignee() {
        return Json.id(json, "assigned_to");
    }

    boolean allows(String status) {
        return json.path("allowed_statuses").values().stream()
                .anyMatch(each -> Json.text(each, "id").equals(status));
    }

    /** The custom field of this name or number, if this kind of issue has it and our account sees it. */
    Optional<JsonNode> field(String nameOrId) {
        return fields().filter(field -> Json.text(field, "name").equals(nameOrId))
                .findFirst()
                .or(() -> fields().filter(field -> Json.text(field, "id").equals(nameOrId))
                        .findFirst());
    }

    Stream<JsonNode> fields() {
        return json.path("custom_fields").values().stream();
    }

    /** The number of its relation with another issue. */
    Optional<String> relationWith(String other) {
        return json.path("relations").values().stream()
                .filter(relation -> Json.text(relation, "issue_to_id").equals(other)
                        || Json.text(relation, "issue_id").equals(other))
                .map(relation -> Json.text(relation, "id"))
                .findFirst();
    }

    /** The value of a custom field, several between commas, empty for none. */
    static String value(JsonNode field) {
        JsonNode value = field.path("value");
        return value.isArray()
                ? value.values().stream().map(v -> v.asString("")).collect(Collectors.joining(", "))
                : Json.text(field, "value");
    }

    /** Text with the line ends of a web form made plain. */
    static String text(JsonNode json, String field) {
        return Json.text(json, field).replace("\r\n", "\n");
    }

    private List<RedmineJournal> after(RedmineJournal last) {
        return journals.stream().filter(j -> j.number() > last.number()).toList();
    }

    private int events(Instant second) {
        return since(second).size() + (created().isBefore(second) ? 0 : 1);
    }

    private List<RedmineJournal> since(Instant second) {
        return journals.stream().filter(j -> !j.created().isBefore(second)).toList();
    }
}
