package io.resolvent.connectors.freshdesk;

import io.resolvent.connectors.http.Json;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/**
 * An agent or a contact; both have numbers of one range.
 *
 * @param email empty when there is none
 * @param attributes the contact's language and own fields that have a value
 */
record FreshdeskPerson(String id, String name, String email, Map<String, String> attributes) {

    FreshdeskPerson {
        attributes = Map.copyOf(attributes);
    }

    static FreshdeskPerson unknown(String id) {
        return new FreshdeskPerson(id, "", "", Map.of());
    }

    static FreshdeskPerson agent(JsonNode json) {
        JsonNode contact = json.path("contact");
        return new FreshdeskPerson(
                Json.text(json, "id"), Json.text(contact, "name"), Json.text(contact, "email"), Map.of());
    }

    static FreshdeskPerson contact(JsonNode json) {
        Map<String, String> attributes = new HashMap<>();
        put(attributes, "language", Json.text(json, "language"));
        json.path("custom_fields")
                .properties()
                .forEach(field -> put(
                        attributes,
                        field.getKey().toLowerCase(Locale.ROOT).replaceFirst("^cf_", ""),
                        FreshdeskTicket.value(field.getValue())));
        return new FreshdeskPerson(
                Json.text(json, "id"), Json.text(json, "name"), Json.text(json, "email"), attributes);
    }

    private static void put(Map<String, String> attributes, String key, String value) {
        if (!value.isBlank()) {
            attributes.put(key, value);
        }
    }
}
