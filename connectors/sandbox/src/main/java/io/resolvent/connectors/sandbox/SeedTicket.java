package io.resolvent.connectors.sandbox;

import io.resolvent.connectors.Status;
import io.resolvent.connectors.sandbox.api.Request;
import io.resolvent.connectors.sandbox.desk.DeskComment;
import io.resolvent.connectors.sandbox.desk.DeskTicket;
import io.resolvent.connectors.sandbox.desk.DeskUser;
import io.resolvent.connectors.sandbox.desk.Role;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * One ticket of the sample files as the desk keeps it. What people found out while solving it ({@code labels.intent},
 * {@code labels.macro}) becomes custom fields of solved tickets; open ones show no labels.
 */
record SeedTicket(Request json, long sequence) {

    DeskTicket ticket() {
        String id = id(json);
        Status status = json.text("status").orElse("").equals("solved") ? Status.SOLVED : Status.NEW;
        Instant created = json.requiredTime("created_at");
        DeskUser requester = requester(id);
        List<Request> messages = json.objects("messages");
        List<DeskComment> comments = new SeedMessages(created, requester).comments(messages);
        return new DeskTicket(
                id,
                1,
                sequence,
                json.text("subject").orElse(""),
                status,
                requester,
                comments,
                new TreeSet<>(json.texts("tags")),
                fields(status),
                "",
                "",
                List.of(),
                List.of(),
                List.of(),
                created,
                updated(status, messages, comments).orElse(created));
    }

    static String id(Request json) {
        return json.filledText("id");
    }

    /** The last message's time; of a solved ticket whose last message has none of its own, when it was resolved. */
    private Optional<Instant> updated(Status status, List<Request> messages, List<DeskComment> comments) {
        Optional<Instant> resolved = json.time("resolved_at");
        boolean ownTime =
                !messages.isEmpty() && messages.getLast().time("created_at").isPresent();
        if (status == Status.SOLVED && resolved.isPresent() && !ownTime) {
            return resolved;
        }
        return comments.isEmpty()
                ? Optional.empty()
                : Optional.of(comments.getLast().createdAt());
    }

    private DeskUser requester(String ticketId) {
        Request given = json.object("requester").orElseGet(() -> Request.parse("{}"));
        Map<String, String> attributes = new LinkedHashMap<>(given.scalars());
        attributes.keySet().removeAll(Set.of("id", "name", "email"));
        return new DeskUser(
                given.text("id").orElse("customer-of-" + ticketId),
                given.text("name").orElse(""),
                given.text("email").orElse(""),
                Role.CUSTOMER,
                attributes);
    }

    private TreeMap<String, String> fields(Status status) {
        Map<String, String> labels = json.object("labels").map(Request::scalars).orElse(Map.of());
        TreeMap<String, String> fields = new TreeMap<>();
        if (status == Status.SOLVED && !"true".equals(labels.get("oos"))) {
            fields.putAll(labels);
            fields.keySet().retainAll(Set.of("intent", "macro"));
        }
        return fields;
    }
}
