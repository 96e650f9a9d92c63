package io.resolvent.connectors.zendesk;

import io.resolvent.connectors.http.Json;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/**
 * A user of Zendesk.
 *
 * @param role {@code end-user}, {@code agent} or {@code admin}; empty when unknown
 * @param attributes the user fields that have a value, and the language
 */
record ZendeskPerson(String id, String name, String email, String role, Map<String, String> attributes) {

    ZendeskPerson {
        attributes = Map.copyOf(attributes);
    }

    static ZendeskPerson unknown(String id) {
        return new ZendeskPerson(id, "", "", "", Map.of());
    }

    static ZendeskPerson of(JsonNode json) {
        Map<String, String> attributes = new HashMap<>();
        put(attributes, "language", Json.text(json, "locale"));
        json.path("user_fields")
                .properties()
                .forEach(field -> put(
                        attributes, field.getKey().toLowerCase(Locale.ROOT), ZendeskTicket.value(field.getValue())));
        return new ZendeskPerson(
                Json.text(json, "id"),
                Json.text(json, "name"),
                Json.text(json, "email"),
                Json.text(json, "role"),
                attributes);
    }

    boolean isCustomer() {
        return role.equals("end-user");
    }

    private static void put(Map<String, String> attributes, String key, String value) {
        if (!value.isBlank()) {
            attributes.put(key, value);
        }
    }
}
