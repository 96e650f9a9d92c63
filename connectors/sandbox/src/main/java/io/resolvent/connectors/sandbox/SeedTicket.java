package io.resolvent.connectors.sandbox;

import io.resolvent.connectors.Status;
import io.resolvent.connectors.Visibility;
import io.resolvent.connectors.sandbox.desk.DeskComment;
import io.resolvent.connectors.sandbox.desk.DeskTicket;
import io.resolvent.connectors.sandbox.desk.DeskUser;
import io.resolvent.connectors.sandbox.desk.Role;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;

/**
 * One ticket of the sample files as the desk keeps it. What people found out while solving it ({@code labels.intent},
 * {@code labels.macro}) becomes custom fields of solved tickets; open ones show no labels.
 */
record SeedTicket(JsonNode json, long sequence) {

    DeskTicket ticket() {
        String id = text(json, "id");
        Status status = "solved".equals(json.path("status").asString("")) ? Status.SOLVED : Status.NEW;
        Instant created = created();
        DeskUser requester = requester(id);
        List<DeskComment> comments = new ArrayList<>();
        for (JsonNode message : json.path("messages")) {
            comments.add(comment(message, comments.size() + 1, created, requester));
        }
        return new DeskTicket(
                id,
                1,
                sequence,
                json.path("subject").asString(""),
                status,
                requester,
                comments,
                new TreeSet<>(),
                fields(status),
                "",
                "",
                List.of(),
                List.of(),
                List.of(),
                created,
                comments.isEmpty() ? created : comments.getLast().createdAt());
    }

    static String text(JsonNode json, String key) {
        JsonNode value = json.path(key);
        if (!value.isString() || value.stringValue().isBlank()) {
            throw new IllegalArgumentException(key + ": expected a string");
        }
        return value.stringValue();
    }

    private Instant created() {
        try {
            return Instant.parse(text(json, "created_at"));
        } catch (DateTimeParseException e) {
            throw new IllegalArgumentException("created_at: expected a time such as 2026-01-31T09:30:00Z", e);
        }
    }

    private DeskUser requester(String ticketId) {
        JsonNode given = json.path("requester");
        Map<String, String> attributes = new LinkedHashMap<>();
        given.properties().forEach(property -> {
            if (property.getValue().isString()
                    && !List.of("id", "name", "email").contains(property.getKey())) {
                attributes.put(property.getKey(), property.getValue().stringValue());
            }
        });
        return new DeskUser(
                given.path("id").asString("customer-of-" + ticketId),
                given.path("name").asString(""),
                given.path("email").asString(""),
                Role.CUSTOMER,
                attributes);
    }

    private TreeMap<String, String> fields(Status status) {
        TreeMap<String, String> fields = new TreeMap<>();
        JsonNode labels = json.path("labels");
        if (status == Status.SOLVED && !labels.path("oos").asBoolean(false)) {
            for (String key : List.of("intent", "macro")) {
                if (labels.path(key).isString()) {
                    fields.put(key, labels.path(key).stringValue());
                }
            }
        }
        return fields;
    }

    private static String messageText(JsonNode message) {
        if (!message.path("text").isString()) {
            throw new IllegalArgumentException("messages.text: expected a string");
        }
        return message.path("text").stringValue();
    }

    private static DeskComment comment(JsonNode message, int ordinal, Instant created, DeskUser requester) {
        Role role = switch (message.path("author").asString("")) {
            case "customer" -> Role.CUSTOMER;
            case "agent" -> Role.PERSON;
            default -> Role.SYSTEM;
        };
        return new DeskComment(
                Integer.toString(ordinal),
                role == Role.CUSTOMER ? requester.id() : role == Role.PERSON ? "team" : "system",
                role == Role.CUSTOMER ? requester.name() : role == Role.PERSON ? "Support team" : "System",
                role,
                "public".equals(message.path("visibility").asString("")) ? Visibility.PUBLIC : Visibility.INTERNAL,
                messageText(message),
                false,
                created.plusSeconds(ordinal - 1L),
                "",
                Map.of(),
                List.of());
    }
}
