package io.resolvent.connectors.rt;

import io.resolvent.connectors.http.Json;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * A user of Request Tracker.
 *
 * @param id the number, empty when unknown
 * @param privileged of the team; empty when our account may not know
 */
record RtPerson(
        String login,
        String id,
        String name,
        String email,
        Optional<Boolean> privileged,
        Map<String, String> attributes) {

    RtPerson {
        attributes = Map.copyOf(attributes);
    }

    /** RT's login of somebody who wrote a mail is the address. */
    static RtPerson unknown(String login) {
        return new RtPerson(login, "", "", login.contains("@") ? login : "", Optional.empty(), Map.of());
    }

    static RtPerson of(String login, JsonNode json) {
        String privileged = Json.text(json, "Privileged");
        String email = Json.text(json, "EmailAddress");
        Map<String, String> attributes = new HashMap<>();
        put(attributes, "organization", Json.text(json, "Organization"));
        put(attributes, "language", Json.text(json, "Lang"));
        json.path("CustomFields")
                .values()
                .forEach(field -> put(
                        attributes,
                        Json.text(field, "name").toLowerCase(Locale.ROOT),
                        field.path("values").path(0).asString("")));
        return new RtPerson(
                login,
                Json.text(json, "id"),
                Json.text(json, "RealName"),
                email.isEmpty() ? unknown(login).email() : email,
                privileged.isEmpty() ? Optional.empty() : Optional.of(privileged.equals("1")),
                attributes);
    }

    private static void put(Map<String, String> attributes, String key, String value) {
        if (!key.isBlank() && !value.isBlank()) {
            attributes.put(key, value);
        }
    }
}
