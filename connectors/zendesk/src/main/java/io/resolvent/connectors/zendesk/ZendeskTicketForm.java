package io.resolvent.connectors.zendesk;

import io.resolvent.connectors.Comment;
import io.resolvent.connectors.Requester;
import io.resolvent.connectors.Ticket;
import io.resolvent.connectors.http.Json;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * Puts a ticket into our words.
 *
 * @param fields ticket fields by number
 */
record ZendeskTicketForm(ZendeskConfig config, ZendeskPeople people, ZendeskNames fields, ZendeskNames groups) {

    private static final String INTENT = "intent";
    private static final String MACRO = "macro";
    private static final String SATISFACTION = "satisfaction";

    Ticket of(ZendeskTicket ticket, List<Comment> comments) {
        String subject = ticket.ref().toString();
        JsonNode json = ticket.json();
        return new Ticket(
                ticket.ref(),
                ticket.version(),
                Json.text(json, "subject"),
                config.statuses().read(ticket.status()),
                requester(ticket),
                comments,
                ticket.tags(),
                fieldsOf(ticket),
                groups.name(Json.text(json, "group_id")).orElse(""),
                assignee(json),
                Json.time(json, "created_at", subject),
                Json.time(json, "updated_at", subject),
                Optional.of(URI.create(
                        config.url() + "/agent/tickets/" + ticket.ref().id())));
    }

    private Requester requester(ZendeskTicket ticket) {
        if (ticket.requester().isEmpty()) {
            return Requester.unknown();
        }
        ZendeskPerson person = people.find(ticket.requester());
        return new Requester(person.id(), person.name(), person.email(), person.attributes());
    }

    private String assignee(JsonNode json) {
        String id = Json.text(json, "assignee_id");
        return id.isEmpty()
                ? ""
                : Optional.of(people.find(id).email()).filter(e -> !e.isEmpty()).orElse(id);
    }

    private Map<String, String> fieldsOf(ZendeskTicket ticket) {
        Map<String, String> values = new HashMap<>();
        fields.all().forEach((id, name) -> put(values, name, ticket.field(id)));
        JsonNode json = ticket.json();
        put(values, "priority", Json.text(json, "priority"));
        put(values, "type", Json.text(json, "type"));
        put(values, SATISFACTION, Json.text(json.path("satisfaction_rating"), "score"));
        put(values, MACRO, json.path("macro_ids").path(0).asString(""));
        config.intentField().flatMap(fields::id).ifPresent(id -> put(values, INTENT, ticket.field(id)));
        return values;
    }

    private static void put(Map<String, String> values, String key, String value) {
        if (!key.isBlank() && !value.isBlank()) {
            values.put(key, value);
        }
    }
}
