package io.resolvent.connectors.zammad;

import io.resolvent.connectors.TicketRef;
import io.resolvent.connectors.http.Json;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/**
 * A ticket's own record, with names beside numbers. Its version is the time of its last update, in milliseconds: a new
 * article, tag or link is one too.
 */
record ZammadTicket(TicketRef ref, JsonNode json) {

    /** Whoever has this number is nobody. */
    private static final String NOBODY = "1";

    String version() {
        return Json.text(json, "updated_at");
    }

    String number() {
        return Json.text(json, "number");
    }

    String title() {
        return Json.text(json, "title");
    }

    String state() {
        return Json.text(json, "state");
    }

    String group() {
        return Json.text(json, "group");
    }

    String customer() {
        return Json.text(json, "customer_id");
    }

    /** The number of the agent it is assigned to, empty for none. */
    String owner() {
        String owner = Json.text(json, "owner_id");
        return owner.equals(NOBODY) ? "" : owner;
    }

    Set<String> articles() {
        Set<String> ids = new LinkedHashSet<>();
        json.path("article_ids").values().forEach(id -> ids.add(id.asString("")));
        return ids;
    }

    /** The value of an attribute, empty when it has none. */
    String field(String name) {
        return value(json.path(name));
    }

    static String value(JsonNode value) {
        return value.isArray()
                ? value.values().stream().map(v -> v.asString("")).collect(Collectors.joining(", "))
                : value.isValueNode() && !value.isNull() ? value.asString("") : "";
    }
}
