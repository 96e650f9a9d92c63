package io.resolvent.connectors.rt;

import io.resolvent.connectors.TicketRef;
import io.resolvent.connectors.http.Json;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/**
 * A ticket's own record, as read at one version.
 *
 * @param version the id of its last transaction, from the ETag
 */
record RtTicket(TicketRef ref, String version, JsonNode json) {

    String status() {
        return Json.text(json, "Status");
    }

    String queue() {
        return Json.text(json.path("Queue"), "Name");
    }

    /** The owner's login, empty for nobody. */
    String owner() {
        String login = Json.id(json, "Owner");
        return login.equals("Nobody") ? "" : login;
    }

    /** Logins in a role: {@code Requestor}, {@code Cc}, {@code AdminCc}. */
    List<String> logins(String role) {
        return json.path(role).values().stream()
                .map(user -> Json.text(user, "id"))
                .toList();
    }

    /** Custom fields that have a value; several values are joined with commas. */
    Map<String, String> fields() {
        Map<String, String> fields = new LinkedHashMap<>();
        for (JsonNode field : json.path("CustomFields").values()) {
            String value = field.path("values").values().stream()
                    .filter(JsonNode::isValueNode)
                    .map(v -> v.asString(""))
                    .filter(v -> !v.isBlank())
                    .collect(Collectors.joining(", "));
            if (!value.isEmpty()) {
                fields.merge(Json.text(field, "name"), value, (first, second) -> first);
            }
        }
        return fields;
    }

    /** Statuses that our account may set now. */
    Set<String> reachableStatuses() {
        return json.path("_hyperlinks").values().stream()
                .filter(link -> Json.text(link, "ref").equals("lifecycle"))
                .map(link -> Json.text(link, "to"))
                .collect(Collectors.toUnmodifiableSet());
    }
}
