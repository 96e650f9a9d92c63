package io.resolvent.connectors.files;

import io.resolvent.connectors.Author;
import io.resolvent.connectors.Comment;
import io.resolvent.connectors.Requester;
import io.resolvent.connectors.Status;
import io.resolvent.connectors.Ticket;
import io.resolvent.connectors.TicketRef;
import io.resolvent.connectors.Visibility;
import java.time.Instant;
import java.util.ArrayList;
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
        List<Comment> comments = comments(json, created, requester);
        return new Ticket(
                new TicketRef(system, id),
                Fingerprint.of(line),
                json.text("subject").orElse(""),
                status,
                requester,
                comments,
                Set.of(),
                status.isDone() ? fields(json) : Map.of(),
                "",
                "",
                created,
                comments.isEmpty() ? created : comments.getLast().createdAt(),
                Optional.empty());
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

    private static List<Comment> comments(LineJson json, Instant created, Requester requester) throws BadLine {
        List<Comment> comments = new ArrayList<>();
        for (LineJson message : json.objects("messages")) {
            comments.add(comment(message, comments.size(), created, requester));
        }
        return comments;
    }

    private static Comment comment(LineJson message, int ordinal, Instant created, Requester requester) throws BadLine {
        boolean isPublic = message.text("visibility").orElse("").equals("public");
        return new Comment(
                Integer.toString(ordinal + 1),
                author(message.text("author").orElse(""), requester),
                isPublic ? Visibility.PUBLIC : Visibility.INTERNAL,
                message.text("text").orElse(""),
                created.plusSeconds(ordinal));
    }

    private static Author author(String word, Requester requester) {
        return switch (word) {
            case "customer" -> new Author(Author.Role.REQUESTER, requester.id(), requester.name());
            case "agent" -> new Author(Author.Role.SUPPORT_AGENT, "", "");
            default -> new Author(Author.Role.SYSTEM, "", "");
        };
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
