package io.resolvent.connectors.freshdesk;

import io.resolvent.connectors.TicketRef;
import io.resolvent.connectors.http.Json;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/**
 * A ticket's own record. Its version is the time of its last update.
 *
 * @param archived kept apart for good: it can be read and never changed
 */
record FreshdeskTicket(TicketRef ref, JsonNode json, boolean archived) {

    private static final String OUTBOUND_EMAIL = "10";

    String version() {
        return Json.text(json, "updated_at");
    }

    Instant updated() {
        return Json.time(json, "updated_at", ref.toString());
    }

    /** The status's number. */
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

    boolean isDeleted() {
        return json.path("deleted").asBoolean(false);
    }

    boolean isSpam() {
        return json.path("spam").asBoolean(false);
    }

    /** Whether an agent began it with a mail, so that its description is the agent's. */
    boolean isBegunByAgent() {
        return Json.text(json, "source").equals(OUTBOUND_EMAIL);
    }

    /** A value as text; several are separated by commas. */
    static String value(JsonNode value) {
        if (value.isArray()) {
            List<String> several =
                    value.values().stream().map(v -> v.asString("")).toList();
            return String.join(", ", several);
        }
        return value.isValueNode() && !value.isNull() ? value.asString("") : "";
    }
}
