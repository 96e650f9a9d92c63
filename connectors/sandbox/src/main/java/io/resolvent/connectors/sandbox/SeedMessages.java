package io.resolvent.connectors.sandbox;

import io.resolvent.connectors.Visibility;
import io.resolvent.connectors.sandbox.api.Request;
import io.resolvent.connectors.sandbox.desk.DeskAttachment;
import io.resolvent.connectors.sandbox.desk.DeskComment;
import io.resolvent.connectors.sandbox.desk.DeskUser;
import io.resolvent.connectors.sandbox.desk.Role;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The messages of a ticket of the sample files as the desk keeps them, in the order in which they stand. */
record SeedMessages(Instant ticketCreated, DeskUser requester) {

    private static final DeskUser TEAM = new DeskUser("team", "Support team", Role.PERSON);
    private static final DeskUser SYSTEM = new DeskUser("system", "System", Role.SYSTEM);

    List<DeskComment> comments(List<Request> messages) {
        List<DeskComment> comments = new ArrayList<>();
        Set<String> ids = new HashSet<>();
        for (Request message : messages) {
            DeskComment comment = comment(message, comments.size());
            if (!ids.add(comment.id())) {
                throw message.wrong("id", "'" + comment.id() + "' is taken by an earlier message");
            }
            comments.add(comment);
        }
        return comments;
    }

    private DeskComment comment(Request message, int ordinal) {
        DeskUser author = author(message);
        return new DeskComment(
                message.text("id").filter(id -> !id.isBlank()).orElse(Integer.toString(ordinal + 1)),
                author.id(),
                message.text("author_name").orElse(author.name()),
                author.role(),
                message.text("visibility").orElse("").equals("public") ? Visibility.PUBLIC : Visibility.INTERNAL,
                message.requiredText("text"),
                false,
                message.time("created_at").orElse(ticketCreated.plusSeconds(ordinal)),
                "",
                message.textMap("headers"),
                attachments(message));
    }

    private DeskUser author(Request message) {
        return switch (message.text("author").orElse("")) {
            case "customer" -> requester;
            case "agent" -> TEAM;
            default -> SYSTEM;
        };
    }

    private static List<DeskAttachment> attachments(Request message) {
        List<DeskAttachment> attachments = new ArrayList<>();
        for (Request file : message.objects("attachments")) {
            attachments.add(new DeskAttachment(
                    file.text("id").orElse(Integer.toString(attachments.size() + 1)),
                    file.filledText("file_name"),
                    file.text("media_type").orElse(DeskAttachment.ANY_MEDIA_TYPE),
                    file.numberIfAny("bytes").orElse(-1)));
        }
        return attachments;
    }
}
