package io.resolvent.connectors.jira;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The fields of the site, and what they accept. */
final class SiteFields {

    static final String INTENT = "customfield_10050";
    static final String TEAM = "customfield_10060";
    static final String REQUEST_TYPE = "customfield_10010";
    static final String ROOT_CAUSE = "customfield_10070";

    private static final String TYPES = "com.atlassian.jira.plugin.system.customfieldtypes:";

    private final JsonMapper json = JsonMapper.builder().build();
    private final Map<String, ObjectNode> fields = new LinkedHashMap<>();
    private final Map<String, Map<String, String>> options = new LinkedHashMap<>();
    private boolean teamIsRequired;

    SiteFields() {
        add("summary", "Summary", "string", "");
        add("labels", "Labels", "array", "");
        add(REQUEST_TYPE, "Request Type", "sd-customerrequesttype", "com.atlassian.servicedesk:vp-origin");
        add(INTENT, "Intent", "option", TYPES + "select");
        add(TEAM, "Team", "option", TYPES + "select");
        add(ROOT_CAUSE, "Root cause", "string", TYPES + "textarea");
        add("customfield_10080", "Severity", "number", TYPES + "float");
        add("customfield_10081", "Severity", "string", TYPES + "textfield");
        add("customfield_10090", "Rank", "any", "com.pyxis.greenhopper.jira:gh-lexo-rank");
        options.put(INTENT, Map.of("501", "refund", "502", "login"));
        options.put(TEAM, Map.of("601", "Support", "602", "Billing"));
    }

    synchronized List<ObjectNode> all() {
        return List.copyOf(fields.values());
    }

    synchronized boolean rename(String name, String newName) {
        Optional<ObjectNode> field = fields.values().stream()
                .filter(f -> f.path("name").asString("").equals(name))
                .findFirst();
        field.ifPresent(f -> f.put("name", newName));
        return field.isPresent();
    }

    synchronized void requireTeam() {
        teamIsRequired = true;
    }

    /** What a create screen shows of the custom fields. */
    synchronized List<ObjectNode> onScreens() {
        List<ObjectNode> shown = new ArrayList<>();
        for (String id : List.of("summary", INTENT, TEAM, ROOT_CAUSE)) {
            ObjectNode field = Optional.ofNullable(fields.get(id)).orElseThrow().deepCopy();
            field.put("fieldId", id).put("hasDefaultValue", false);
            field.put("required", id.equals("summary") || (id.equals(TEAM) && teamIsRequired));
            ArrayNode allowed = field.putArray("allowedValues");
            options.getOrDefault(id, Map.of())
                    .forEach((option, value) ->
                            allowed.addObject().put("id", option).put("value", value));
            shown.add(field);
        }
        return shown;
    }

    /** The value as the issue will hold it; refused like Jira refuses it. */
    synchronized JsonNode accepted(String id, JsonNode value) {
        if (!fields.containsKey(id) || id.equals(REQUEST_TYPE)) {
            throw new Refused(
                    400, "Field '" + id + "' cannot be set. It is not on the appropriate screen, or unknown.");
        }
        if (id.equals(ROOT_CAUSE) && !value.isObject()) {
            throw new Refused(400, "Operation value must be an Atlassian Document.");
        }
        if (!options.containsKey(id)) {
            return value;
        }
        return options.get(id).entrySet().stream()
                .filter(option -> option.getKey().equals(value.path("id").asString(""))
                        || option.getValue().equals(value.path("value").asString("")))
                .findFirst()
                .map(option ->
                        json.createObjectNode().put("id", option.getKey()).put("value", option.getValue()))
                .orElseThrow(() ->
                        new Refused(400, "Option value '" + value.path("value").asString("") + "' is not valid"));
    }

    private void add(String id, String name, String type, String kind) {
        ObjectNode field = json.createObjectNode().put("id", id).put("key", id).put("name", name);
        field.put("custom", !kind.isEmpty());
        ObjectNode schema = field.putObject("schema").put("type", type);
        if (!kind.isEmpty()) {
            schema.put("custom", kind);
        }
        fields.put(id, field);
    }
}
