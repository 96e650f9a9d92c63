package io.resolvent.connectors.zendesk;

import io.resolvent.connectors.TicketRef;
import io.resolvent.connectors.http.Json;
import java.util.LinkedHashSet;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** A ticket's own record. Its version is the time of its last update, which is also what Zendesk compares on a write. */
record ZendeskTicket(TicketRef ref, JsonNode json) {

    private static final String MERGED = "closed_by_merge";

    String version() {
        return Json.text(json, "updated_at");
    }

    String status() {
        return Json.text(json, "status");
    }

    String requester() {
        return Json.text(json, "requester_id");
    }

    Set<String> tags() {
        Set<String> tags = new LinkedHashSet<>();
        json.path("tags").values().forEach(tag -> tags.add(tag.asString("")));
        return tags;
    }

    boolean isMerged() {
        return tags().contains(MERGED);
    }

    /** The value of a custom field, empty when it has none. */
    String field(String id) {
        return json.path("custom_fields").values().stream()
                .filter(field -> Json.text(field, "id").equals(id))
                .map(field -> value(field.path("value")))
                .findFirst()
                .orElse("");
    }

    static String value(JsonNode value) {
        return value.isArray()
                ? String.join(
                        ", ", value.values().stream().map(v -> v.asString("")).toList())
                : value.isValueNode() && !value.isNull() ? value.asString("") : "";
    }
}
