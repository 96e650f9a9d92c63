package io.resolvent.connectors.jira;

import io.resolvent.connectors.SchemaPart;
import io.resolvent.connectors.SchemaPart.Kind;
import io.resolvent.connectors.SchemaReader;
import io.resolvent.connectors.StoreSchema;
import io.resolvent.connectors.http.Json;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/**
 * Reads the site's fields with what the projects say of them, the projects' statuses, and as groups the options of the field
 * that says the team. Jira's API has no canned answers. Thread-safe.
 */
record JiraSchema(JiraApi api, JiraConfig config, JiraFields fields, JiraMeta meta) implements SchemaReader {

    /** Every issue has these. */
    private static final Set<String> ALWAYS_THERE = Set.of("summary", "project", "issuetype", "reporter");

    @Override
    public StoreSchema read() {
        Map<String, JiraMeta.Rule> rules = meta.rules();
        List<JiraField> all = fields.askedAgain();
        List<SchemaPart> parts = new ArrayList<>();
        all.stream()
                .filter(field -> !field.id().isBlank() && !field.name().isBlank() && !field.isBookkeeping())
                .map(field -> part(field, rules.getOrDefault(field.id(), JiraMeta.Rule.NONE)))
                .forEach(parts::add);
        statuses().forEach((id, name) -> parts.add(SchemaPart.of(Kind.STATUS, id, name)));
        config.groupField()
                .ifPresent(name -> all.stream()
                        .filter(field -> field.id().equals(name) || field.name().equals(name))
                        .findFirst()
                        .map(field -> rules.getOrDefault(field.id(), JiraMeta.Rule.NONE)
                                .options())
                        .ifPresent(groups ->
                                groups.forEach((id, group) -> parts.add(SchemaPart.of(Kind.GROUP, id, group)))));
        return new StoreSchema(parts);
    }

    private static SchemaPart part(JiraField field, JiraMeta.Rule rule) {
        return new SchemaPart(
                Kind.FIELD,
                field.id(),
                field.name(),
                rule.required() && !ALWAYS_THERE.contains(field.id()),
                Set.copyOf(rule.options().values()));
    }

    /** Names by id. */
    private Map<String, String> statuses() {
        Map<String, String> names = new LinkedHashMap<>();
        for (String project : config.projects()) {
            for (JsonNode type : api.statuses(project).json().values()) {
                type.path("statuses")
                        .values()
                        .forEach(status -> names.put(Json.text(status, "id"), Json.text(status, "name")));
            }
        }
        return names;
    }
}
