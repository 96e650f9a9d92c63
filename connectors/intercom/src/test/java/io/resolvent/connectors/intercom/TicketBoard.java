package io.resolvent.connectors.intercom;

import io.resolvent.connectors.http.HtmlText;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** A workspace's own tickets: each with the states of its type, some of them not shared with the customer. */
final class TicketBoard {

    private static final Map<String, String> CATEGORIES =
            new TreeMap<>(Map.of("1", "submitted", "2", "in_progress", "3", "waiting_on_customer", "4", "resolved"));

    private final JsonMapper json = JsonMapper.builder().build();
    private final Map<String, ObjectNode> tickets = new TreeMap<>();
    private long next = 600;

    synchronized String open(String title, String description, boolean shared) {
        String id = Long.toString(next++);
        long at = Instant.now().getEpochSecond() - 60;
        ObjectNode ticket =
                json.createObjectNode().put("type", "ticket").put("id", id).put("ticket_id", "7");
        ticket.put("created_at", at).put("updated_at", at).put("open", true).put("is_shared", shared);
        ticket.put("admin_assignee_id", 0).put("team_assignee_id", 0);
        ticket.putObject("ticket_attributes")
                .put("_default_title_", title)
                .put("_default_description_", HtmlText.toHtml(description))
                .put("Order", "A-17");
        ObjectNode type = ticket.putObject("ticket_type").put("name", "Refund");
        ArrayNode states = type.putObject("ticket_states").putArray("data");
        CATEGORIES.forEach(
                (state, category) -> states.addObject().put("id", state).put("category", category));
        ticket.putObject("ticket_state").put("id", "1").put("category", "submitted");
        ticket.putObject("contacts").putArray("contacts").addObject().put("id", Workspace.REQUESTER);
        ticket.putObject("ticket_parts").put("total_count", 0).putArray("ticket_parts");
        tickets.put(id, ticket);
        return id;
    }

    synchronized ObjectNode ticket(String id) {
        return stored(id).deepCopy();
    }

    synchronized List<ObjectNode> all() {
        return tickets.values().stream().map(ObjectNode::deepCopy).toList();
    }

    synchronized ObjectNode reply(String id, ObjectNode author, JsonNode wanted) {
        return part(
                id,
                wanted.path("message_type").asString(""),
                author,
                wanted.path("body").asString(""));
    }

    synchronized ObjectNode update(String id, ObjectNode author, JsonNode wanted) {
        ObjectNode ticket = stored(id);
        if (wanted.has("ticket_state_id")) {
            String state = wanted.path("ticket_state_id").asString("");
            String category = Optional.ofNullable(CATEGORIES.get(state))
                    .orElseThrow(() -> new Workspace.Refused(400, "ticket_state_invalid"));
            ticket.putObject("ticket_state").put("id", state).put("category", category);
            ticket.put("open", wanted.path("open").asBoolean(true));
            part(id, "ticket_state_updated_by_admin", author, "");
        }
        if (wanted.has("assignee_id")) {
            String assignee = wanted.path("assignee_id").asString("0");
            String kind = assignee.startsWith("20") ? "team" : "admin";
            ticket.put(kind + "_assignee_id", Long.parseLong(assignee));
            part(id, "assignment", author, "");
        }
        return ticket(id);
    }

    private ObjectNode part(String id, String type, ObjectNode author, String body) {
        ObjectNode ticket = stored(id);
        long at = Math.max(
                Instant.now().getEpochSecond() - 60, ticket.path("updated_at").asLong(0) + 1);
        ticket.put("updated_at", at);
        ObjectNode part = json.createObjectNode().put("type", "ticket_part").put("id", Long.toString(next++));
        part.put("part_type", type).put("body", body).put("created_at", at).put("redacted", false);
        part.set("author", author);
        ObjectNode list = (ObjectNode) ticket.path("ticket_parts");
        ((ArrayNode) list.path("ticket_parts")).add(part);
        list.put("total_count", list.path("ticket_parts").size());
        return part;
    }

    private ObjectNode stored(String id) {
        return Optional.ofNullable(tickets.get(id)).orElseThrow(() -> new Workspace.Refused(404, "not_found"));
    }
}
