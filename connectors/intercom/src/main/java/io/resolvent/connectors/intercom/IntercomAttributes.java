package io.resolvent.connectors.intercom;

import io.resolvent.connectors.Action;
import io.resolvent.connectors.TicketRef;
import io.resolvent.connectors.http.Json;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** Sets attributes, which Intercom takes by name and with values of their type. Thread-safe. */
record IntercomAttributes(IntercomConfig config, IntercomApi api, IntercomRows rows) {

    private static final String INTENT = "intent";

    /** REJECTED for an attribute or a value that does not exist. */
    IntercomStep step(TicketRef ref, Action.SetField set) {
        String wanted = set.field().equals(INTENT) ? config.intentField().orElse(set.field()) : set.field();
        JsonNode attribute = rows.find(wanted)
                .orElseThrow(() -> IntercomSteps.refusal(ref, "there is no conversation attribute '" + wanted + "'"));
        String name = Json.text(attribute, "name");
        Object value = value(ref, attribute, set.value());
        return new IntercomStep(
                "the attribute '" + name + "'",
                false,
                conversation -> Optional.ofNullable(conversation.attributes().get(name))
                        .filter(now -> isSame(now, value))
                        .map(now -> "attribute " + name),
                () -> api.update(IntercomPlace.of(ref), Map.of("custom_attributes", Map.of(name, value)), ref));
    }

    /** What a list lets one choose from; empty for other attributes. */
    static Set<String> options(JsonNode attribute) {
        return attribute.path("options").values().stream()
                .filter(option -> !option.path("archived").asBoolean(false))
                .map(option -> Json.text(option, "label"))
                .collect(Collectors.toUnmodifiableSet());
    }

    private static Object value(TicketRef ref, JsonNode attribute, String value) {
        Set<String> options = options(attribute);
        if (!options.isEmpty() && !options.contains(value)) {
            throw IntercomSteps.refusal(ref, "'" + Json.text(attribute, "name") + "' has no option '" + value + "'");
        }
        try {
            return switch (Json.text(attribute, "data_type")) {
                case "integer" -> Long.valueOf(value);
                case "decimal" -> Double.valueOf(value);
                case "boolean" -> truth(ref, attribute, value);
                default -> value;
            };
        } catch (NumberFormatException e) {
            throw IntercomSteps.refusal(ref, "'" + Json.text(attribute, "name") + "' takes numbers only");
        }
    }

    private static boolean truth(TicketRef ref, JsonNode attribute, String value) {
        if (!value.equals("true") && !value.equals("false")) {
            throw IntercomSteps.refusal(ref, "'" + Json.text(attribute, "name") + "' takes true or false only");
        }
        return value.equals("true");
    }

    /** Numbers may come back in another form. */
    private static boolean isSame(String now, Object value) {
        boolean numbers = value instanceof Double && now.matches("-?[0-9]{1,15}(\\.[0-9]{1,15})?");
        return numbers ? Double.valueOf(now).equals(value) : now.equals(value.toString());
    }
}
