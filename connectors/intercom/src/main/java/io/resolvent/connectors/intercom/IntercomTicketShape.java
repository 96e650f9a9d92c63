package io.resolvent.connectors.intercom;

import io.resolvent.connectors.http.Json;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Shows one of Intercom's own tickets in the shape of a conversation. */
final class IntercomTicketShape {

    private static final String TITLE = "_default_title_";
    private static final String DESCRIPTION = "_default_description_";
    private static final Map<String, String> STATES =
            Map.of("submitted", "open", "in_progress", "open", "waiting_on_customer", "snoozed", "resolved", "closed");

    private IntercomTicketShape() {}

    /** The state of a conversation that comes nearest; a ticket without one stays without. */
    static String state(JsonNode ticket) {
        boolean closed = !ticket.path("open").asBoolean(true);
        String category = Json.text(ticket.path("ticket_state"), "category");
        return closed ? "closed" : STATES.getOrDefault(category, category.isEmpty() ? "" : "open");
    }

    /** Not a ticket in shape: as it was, to be refused by whoever reads it. */
    static JsonNode conversation(JsonNode ticket) {
        if (!(ticket instanceof ObjectNode original)) {
            return ticket;
        }
        ObjectNode shaped = original.deepCopy();
        JsonNode attributes = ticket.path("ticket_attributes");
        shaped.put("state", state(ticket));
        shaped.set("source", source(shaped.objectNode(), ticket, attributes));
        ObjectNode custom = shaped.putObject("custom_attributes");
        attributes.properties().stream()
                .filter(attribute ->
                        !attribute.getKey().equals(TITLE) && !attribute.getKey().equals(DESCRIPTION))
                .forEach(attribute -> custom.set(attribute.getKey(), attribute.getValue()));
        custom.put("ticket type", Json.text(ticket.path("ticket_type"), "name"));
        ObjectNode parts = shaped.putObject("conversation_parts");
        parts.set("conversation_parts", ticket.path("ticket_parts").path("ticket_parts"));
        parts.set("total_count", ticket.path("ticket_parts").path("total_count"));
        return shaped;
    }

    /** What a ticket begins with is its description. */
    private static ObjectNode source(ObjectNode source, JsonNode ticket, JsonNode attributes) {
        source.put("type", "ticket");
        source.put("subject", Json.text(attributes, TITLE));
        source.put("body", Json.text(attributes, DESCRIPTION));
        boolean shared = ticket.path("is_shared").asBoolean(false);
        source.putObject("author")
                .put("type", shared ? "user" : "team")
                .put("id", Json.text(ticket.path("contacts").path("contacts").path(0), "id"));
        return source;
    }
}
