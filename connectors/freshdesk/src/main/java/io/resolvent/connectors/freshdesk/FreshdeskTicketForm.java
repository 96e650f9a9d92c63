package io.resolvent.connectors.freshdesk;

import io.resolvent.connectors.Comment;
import io.resolvent.connectors.Requester;
import io.resolvent.connectors.Status;
import io.resolvent.connectors.Ticket;
import io.resolvent.connectors.http.Json;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** Puts a ticket into our words. */
record FreshdeskTicketForm(
        FreshdeskConfig config, FreshdeskPeople people, FreshdeskFields fields, FreshdeskGroups groups) {

    private static final String INTENT = "intent";
    private static final Map<String, String> PRIORITIES = Map.of("1", "low", "2", "medium", "3", "high", "4", "urgent");

    Ticket of(FreshdeskTicket ticket, List<Comment> comments) {
        String subject = ticket.ref().toString();
        JsonNode json = ticket.json();
        return new Ticket(
                ticket.ref(),
                ticket.version(),
                Json.text(json, "subject"),
                status(ticket),
                requester(ticket),
                comments,
                ticket.tags(),
                fieldsOf(json),
                groups.name(Json.text(json, "group_id")).orElse(""),
                assignee(Json.text(json, "responder_id")),
                Json.time(json, "created_at", subject),
                ticket.updated(),
                Optional.of(
                        URI.create(config.url() + "/a/tickets/" + ticket.ref().id())));
    }

    private Status status(FreshdeskTicket ticket) {
        return ticket.archived() ? Status.CLOSED : config.statuses().read(ticket.status());
    }

    private Requester requester(FreshdeskTicket ticket) {
        FreshdeskPerson person = people.requester(ticket.requester());
        return new Requester(person.id(), person.name(), person.email(), person.attributes());
    }

    private String assignee(String id) {
        return people.agent(id)
                .map(FreshdeskPerson::email)
                .filter(email -> !email.isEmpty())
                .orElse(id);
    }

    private Map<String, String> fieldsOf(JsonNode ticket) {
        Map<String, String> values = new HashMap<>();
        fields.all().forEach(field -> put(values, field.label(), field.on(ticket)));
        put(values, "type", Json.text(ticket, "type"));
        put(values, "priority", PRIORITIES.getOrDefault(Json.text(ticket, "priority"), ""));
        config.intentField().flatMap(fields::known).ifPresent(field -> put(values, INTENT, field.on(ticket)));
        return values;
    }

    private static void put(Map<String, String> values, String key, String value) {
        if (!key.isBlank() && !value.isBlank()) {
            values.put(key, value);
        }
    }
}
