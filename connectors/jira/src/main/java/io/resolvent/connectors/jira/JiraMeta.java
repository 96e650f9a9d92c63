package io.resolvent.connectors.jira;

import io.resolvent.connectors.http.Json;
import io.resolvent.connectors.http.StoreResponse;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import tools.jackson.databind.JsonNode;

/** Reads what the projects say of their fields: which are required, and what they accept. Thread-safe. */
record JiraMeta(JiraApi api, List<String> projects) {

    private static final int MOST_PAGES = 20;

    /**
     * What is known of one field.
     *
     * @param required in some project or type, with no value of its own
     * @param options names by id; empty when any value will do
     */
    record Rule(boolean required, Map<String, String> options) {

        static final Rule NONE = new Rule(false, Map.of());

        private Rule with(JsonNode field) {
            Map<String, String> all = new LinkedHashMap<>(options);
            field.path("allowedValues").values().forEach(value -> {
                String name = JiraValue.text(value);
                if (!name.isBlank()) {
                    all.put(Json.text(value, "id"), name);
                }
            });
            boolean needed = field.path("required").asBoolean(false)
                    && !field.path("hasDefaultValue").asBoolean(false);
            return new Rule(required || needed, all);
        }
    }

    /** By the field's id. */
    Map<String, Rule> rules() {
        Map<String, Rule> rules = new HashMap<>();
        for (String project : projects) {
            for (JsonNode type : all(from -> api.issueTypes(project, from), "issueTypes")) {
                String id = Long.toString(Json.number(type, "id", api.name()));
                for (JsonNode field : all(from -> api.fieldsOf(project, id, from), "fields")) {
                    rules.merge(Json.text(field, "fieldId"), Rule.NONE.with(field), (known, more) -> known.with(field));
                }
            }
        }
        return rules;
    }

    private static List<JsonNode> all(IntFunction<StoreResponse> pages, String list) {
        List<JsonNode> rows = new ArrayList<>();
        for (int page = 0; page < MOST_PAGES; page++) {
            StoreResponse response = pages.apply(rows.size());
            List<JsonNode> some = Json.rows(response, list);
            rows.addAll(some);
            if (some.isEmpty() || rows.size() >= response.json().path("total").asInt(0)) {
                break;
            }
        }
        return rows;
    }
}
