package io.resolvent.connectors.files;

import io.resolvent.connectors.Comment;
import io.resolvent.connectors.Requester;
import io.resolvent.connectors.Status;
import io.resolvent.connectors.Ticket;
import io.resolvent.connectors.TicketRef;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads a ticket from its line. What people found out while solving it is shown of solved tickets only. Pure. */
record TicketParser(String system) implements LineParser<Ticket> {

    @Override
    public String keyOf(Ticket ticket) {
        return ticket.ref().id();
    }

    @Override
    public Ticket parse(String line, Instant fileTime) throws BadLine {
        LineJson json = LineJson.parse(line);
        String id = json.required("id");
        Status status = status(json);
        Instant created = json.time("created_at").orElseThrow(() -> new BadLine("created_at: is missing"));
        Requester requester = requester(json);
        List<LineJson> messages = json.objects("messages");
        List<Comment> comments = new MessageParser(created, requester).comments(messages);
        return new Ticket(
                new TicketRef(system, id),
                Fingerprint.of(line),
                json.text("subject").orElse(""),
                status,
                requester,
                comments,
                Set.copyOf(json.textsIfAny("tags")),
                status.isDone() ? fields(json) : Map.of(),
                "",
                "",
                created,
                updated(json, status, messages, comments).orElse(created),
                Optional.empty());
    }

    /** The last message's time; of a resolved ticket whose last message has none of its own, when it was resolved. */
    private static Optional<Instant> updated(
            LineJson json, Status status, List<LineJson> messages, List<Comment> comments) throws BadLine {
        Optional<Instant> resolved = json.time("resolved_at");
        boolean ownTime =
                !messages.isEmpty() && messages.getLast().time("created_at").isPresent();
        if (status.isDone() && resolved.isPresent() && !ownTime) {
            return resolved;
        }
        return comments.isEmpty()
                ? Optional.empty()
                : Optional.of(comments.getLast().createdAt());
    }

    private static Status status(LineJson json) throws BadLine {
        String word = json.text("status").orElse("open");
        return switch (word) {
            case "new" -> Status.NEW;
            case "open" -> Status.OPEN;
            case "pending" -> Status.PENDING;
            case "on_hold" -> Status.ON_HOLD;
            case "solved" -> Status.SOLVED;
            case "closed" -> Status.CLOSED;
            default -> throw new BadLine("status: unknown word '" + word + "'");
        };
    }

    private static Requester requester(LineJson json) throws BadLine {
        Optional<LineJson> given = json.object("requester");
        if (given.isEmpty()) {
            return Requester.unknown();
        }
        LineJson person = given.get();
        Map<String, String> attributes = new LinkedHashMap<>(person.scalars());
        attributes.keySet().removeAll(Set.of("id", "name", "email"));
        return new Requester(
                person.text("id").orElse(""),
                person.text("name").orElse(""),
                person.text("email").orElse(""),
                attributes);
    }

    private static Map<String, String> fields(LineJson json) throws BadLine {
        Optional<LineJson> labels = json.object("labels");
        if (labels.isEmpty()) {
            return Map.of();
        }
        Map<String, String> fields = new LinkedHashMap<>(labels.get().texts());
        fields.remove("oos");
        if (labels.get().isTrue("oos")) {
            fields.remove("intent");
            fields.put("oos", "true");
        }
        return fields;
    }
}
