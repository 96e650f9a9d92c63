package io.resolvent.connectors.zammad;

import io.resolvent.connectors.http.Json;
import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/**
 * An attribute that the installation added to tickets.
 *
 * @param name what it is called in the API, for good
 * @param display what people call it
 * @param mandatory an agent cannot save a ticket without it
 * @param options labels by value; empty when any value will do
 */
record ZammadAttribute(String name, String display, String type, boolean mandatory, Map<String, String> options) {

    ZammadAttribute {
        options = Map.copyOf(options);
    }

    static ZammadAttribute of(JsonNode json) {
        JsonNode data = json.path("data_option");
        Map<String, String> options = new LinkedHashMap<>();
        collect(options, data.path("options"));
        return new ZammadAttribute(
                Json.text(json, "name"),
                Json.text(json, "display"),
                Json.text(json, "data_type"),
                isMandatory(json.path("screens").path("edit")),
                options);
    }

    /** Whether it is an attribute of tickets that is in use and was not shipped with Zammad. */
    static boolean isOwn(JsonNode json) {
        return Json.text(json, "object").equals("Ticket")
                && json.path("editable").asBoolean(false)
                && json.path("active").asBoolean(false)
                && !json.path("to_create").asBoolean(false);
    }

    boolean isCalled(String nameOrDisplay) {
        return name.equals(nameOrDisplay) || display.equals(nameOrDisplay);
    }

    /** The value to store for a value or a label. */
    String stored(String valueOrLabel) {
        return options.containsKey(valueOrLabel)
                ? valueOrLabel
                : options.entrySet().stream()
                        .filter(option -> option.getValue().equals(valueOrLabel))
                        .map(Map.Entry::getKey)
                        .findFirst()
                        .orElse(valueOrLabel);
    }

    boolean takes(String value) {
        return options.isEmpty() || options.containsKey(value);
    }

    /** The rule for agents stands before the one for all; older versions say {@code null: false} instead of required. */
    private static boolean isMandatory(JsonNode edit) {
        JsonNode rule = edit.path("ticket.agent").isObject() ? edit.path("ticket.agent") : edit.path("-all-");
        return rule.path("shown").asBoolean(true)
                && (rule.path("required").asBoolean(false) || !rule.path("null").asBoolean(true));
    }

    /** Options are an object of labels by value, or a tree of name, value and children. */
    private static void collect(Map<String, String> options, JsonNode source) {
        if (source.isObject()) {
            source.properties().forEach(option -> options.put(option.getKey(), ZammadTicket.value(option.getValue())));
        }
        source.values().stream().filter(option -> option.has("value")).forEach(option -> {
            options.put(Json.text(option, "value"), Json.text(option, "name"));
            collect(options, option.path("children"));
        });
    }
}
