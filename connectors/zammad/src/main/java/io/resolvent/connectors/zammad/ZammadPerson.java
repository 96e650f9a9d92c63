package io.resolvent.connectors.zammad;

import io.resolvent.connectors.http.Json;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/**
 * A user of Zammad.
 *
 * @param attributes the object attributes that have a value, the organization and the language
 */
record ZammadPerson(String id, String login, String name, String email, Map<String, String> attributes) {

    private static final Set<String> SHIPPED = Set.of(
            "id",
            "login",
            "firstname",
            "lastname",
            "email",
            "image",
            "image_source",
            "web",
            "phone",
            "fax",
            "mobile",
            "street",
            "zip",
            "city",
            "country",
            "address",
            "verified",
            "active",
            "note",
            "source",
            "login_failed",
            "out_of_office",
            "last_login",
            "created_by",
            "updated_by",
            "organization");

    ZammadPerson {
        attributes = Map.copyOf(attributes);
    }

    static ZammadPerson of(JsonNode json) {
        Map<String, String> attributes = new HashMap<>();
        json.properties().forEach(field -> {
            String name = field.getKey();
            boolean isOwn = !SHIPPED.contains(name) && !name.matches(".*_(id|ids|at)");
            put(attributes, isOwn ? name.toLowerCase(Locale.ROOT) : "", ZammadTicket.value(field.getValue()));
        });
        put(attributes, "organization", ZammadTicket.value(json.path("organization")));
        put(attributes, "language", Json.text(json.path("preferences"), "locale"));
        return new ZammadPerson(
                Json.text(json, "id"),
                Json.text(json, "login"),
                (Json.text(json, "firstname") + " " + Json.text(json, "lastname")).strip(),
                Json.text(json, "email"),
                attributes);
    }

    static ZammadPerson unknown(String id) {
        return new ZammadPerson(id, "", "", "", Map.of());
    }

    private static void put(Map<String, String> attributes, String key, String value) {
        if (!key.isEmpty() && !value.isBlank()) {
            attributes.put(key, value);
        }
    }
}
