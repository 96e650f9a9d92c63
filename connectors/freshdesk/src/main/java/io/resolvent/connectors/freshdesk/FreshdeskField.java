package io.resolvent.connectors.freshdesk;

import io.resolvent.connectors.http.Json;
import java.math.BigDecimal;
import java.util.Set;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;

/**
 * A ticket field that people may define: the custom ones, and the type of a ticket.
 *
 * @param name what tickets call it; stays when the label changes
 * @param label as people see it
 * @param mandatory without a value a ticket cannot be closed or changed
 * @param options the values it takes; any when empty
 */
record FreshdeskField(String id, String name, String label, String type, boolean mandatory, Set<String> options) {

    private static final String TICKET_TYPE = "ticket_type";

    FreshdeskField {
        options = Set.copyOf(options);
    }

    static boolean isOne(JsonNode json) {
        return !json.path("default").asBoolean(true) || Json.text(json, "name").equals(TICKET_TYPE);
    }

    static FreshdeskField of(JsonNode json) {
        return new FreshdeskField(
                Json.text(json, "id"),
                Json.text(json, "name"),
                Json.text(json, "label"),
                Json.text(json, "type"),
                json.path("required_for_closure").asBoolean(false)
                        || json.path("required_for_agents").asBoolean(false),
                options(json.path("choices")));
    }

    /** A field that gets its choices from the one it depends on, so that any text is sent as it is. */
    static FreshdeskField dependent(JsonNode json, FreshdeskField parent) {
        return new FreshdeskField(
                Json.text(json, "id"),
                Json.text(json, "name"),
                Json.text(json, "label"),
                parent.type(),
                parent.mandatory(),
                Set.of());
    }

    boolean isCalled(String nameOrId) {
        return label.equals(nameOrId) || name.equals(nameOrId) || id.equals(nameOrId);
    }

    boolean isTicketType() {
        return name.equals(TICKET_TYPE);
    }

    /** Its value on a ticket, empty when it has none. */
    String on(JsonNode ticket) {
        return FreshdeskTicket.value(
                isTicketType()
                        ? ticket.path("type")
                        : ticket.path("custom_fields").path(name));
    }

    /** The value in the JSON type that Freshdesk demands; text that fits none is sent as it is and refused there. */
    Object json(String value) {
        return switch (type) {
            case "custom_number" -> value.matches("-?[0-9]{1,18}") ? (Object) Long.valueOf(value) : value;
            case "custom_decimal" ->
                value.matches("-?[0-9]{1,18}(\\.[0-9]{1,9})?") ? (Object) new BigDecimal(value) : value;
            case "custom_checkbox" -> value.matches("true|false") ? (Object) Boolean.valueOf(value) : value;
            default -> value;
        };
    }

    /** Choices are a list of values, or an object whose keys are the values. */
    private static Set<String> options(JsonNode choices) {
        Set<String> options = new TreeSet<>();
        if (choices.isArray()) {
            choices.values().forEach(choice -> options.add(choice.asString("")));
        }
        choices.properties().forEach(choice -> options.add(choice.getKey()));
        options.remove("");
        return options;
    }
}
