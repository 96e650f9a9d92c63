package io.resolvent.connectors.redmine;

import io.resolvent.connectors.SchemaPart;
import io.resolvent.connectors.SchemaPart.Kind;
import io.resolvent.connectors.SchemaReader;
import io.resolvent.connectors.StoreSchema;
import io.resolvent.connectors.http.Json;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/**
 * Reads custom fields, statuses and groups. Only administrators are told all fields with their options; anybody else sees
 * those of the projects and of the issues that changed last. Thread-safe.
 */
record RedmineSchema(
        RedmineConfig config,
        RedmineApi api,
        RedmineAccount account,
        RedmineProjects projects,
        RedmineStatuses statuses,
        RedmineMembers members)
        implements SchemaReader {

    @Override
    public StoreSchema read() {
        Stream<SchemaPart> fields = account.now().admin() ? allFields() : seenFields();
        Stream<SchemaPart> words = statuses.all().stream()
                .map(status -> SchemaPart.of(Kind.STATUS, Json.text(status, "id"), Json.text(status, "name")));
        return new StoreSchema(
                Stream.of(fields, words, groups()).flatMap(parts -> parts).toList());
    }

    /** Whether a field is missing as far as we see; without any field to see nothing is known. */
    boolean lacksField(String nameOrId) {
        StoreSchema schema = read();
        return !schema.of(Kind.FIELD).isEmpty()
                && schema.find(Kind.FIELD, nameOrId).isEmpty();
    }

    private Stream<SchemaPart> allFields() {
        return Json.rows(api.customFields(), "custom_fields").stream()
                .filter(field -> Json.text(field, "customized_type").equals("issue"))
                .map(RedmineSchema::field);
    }

    private static SchemaPart field(JsonNode field) {
        Set<String> options = field.path("possible_values").values().stream()
                .map(option -> Json.text(option, "value"))
                .collect(Collectors.toUnmodifiableSet());
        return new SchemaPart(
                Kind.FIELD,
                Json.text(field, "id"),
                Json.text(field, "name"),
                field.path("is_required").asBoolean(false),
                options);
    }

    private Stream<SchemaPart> seenFields() {
        Stream<JsonNode> onIssues =
                Json.rows(api.issues(RedmineSearch.latest(projects.numbers(config.projects()))), "issues").stream()
                        .flatMap(issue -> issue.path("custom_fields").values().stream());
        Stream<JsonNode> ofProjects = config.projects().stream()
                .flatMap(project ->
                        api.project(project).json().path("project").path("issue_custom_fields").values().stream());
        Map<String, String> names = new LinkedHashMap<>();
        Stream.concat(onIssues, ofProjects)
                .forEach(field -> names.putIfAbsent(Json.text(field, "id"), Json.text(field, "name")));
        return parts(Kind.FIELD, names);
    }

    private Stream<SchemaPart> groups() {
        Map<String, String> names = new LinkedHashMap<>();
        config.projects().stream()
                .flatMap(project -> members.now(project).stream())
                .filter(RedmineMember::isGroup)
                .forEach(group -> names.putIfAbsent(group.id(), group.name()));
        return parts(Kind.GROUP, names);
    }

    private static Stream<SchemaPart> parts(Kind kind, Map<String, String> names) {
        return names.entrySet().stream()
                .filter(part -> !part.getKey().isBlank() && !part.getValue().isBlank())
                .map(part -> SchemaPart.of(kind, part.getKey(), part.getValue()));
    }
}
