package io.resolvent.connectors.files;

import io.resolvent.connectors.Attachment;
import io.resolvent.connectors.Author;
import io.resolvent.connectors.Comment;
import io.resolvent.connectors.Requester;
import io.resolvent.connectors.Visibility;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads a ticket's messages, in the order in which they stand. Pure. */
record MessageParser(Instant ticketCreated, Requester requester) {

    private static final String ANY_MEDIA_TYPE = "application/octet-stream";

    List<Comment> comments(List<LineJson> messages) throws BadLine {
        List<Comment> comments = new ArrayList<>();
        Set<String> ids = new HashSet<>();
        for (LineJson message : messages) {
            Comment comment = comment(message, comments.size());
            if (!ids.add(comment.id())) {
                throw message.wrong("id", "'" + comment.id() + "' is taken by an earlier message");
            }
            comments.add(comment);
        }
        return comments;
    }

    private Comment comment(LineJson message, int ordinal) throws BadLine {
        boolean isPublic = message.text("visibility").orElse("").equals("public");
        return new Comment(
                message.text("id").filter(id -> !id.isBlank()).orElse(Integer.toString(ordinal + 1)),
                author(message),
                isPublic ? Visibility.PUBLIC : Visibility.INTERNAL,
                message.text("text").orElse(""),
                message.time("created_at").orElse(ticketCreated.plusSeconds(ordinal)),
                attachments(message.objectsIfAny("attachments")),
                mailHeaders(message));
    }

    private Author author(LineJson message) throws BadLine {
        Optional<String> name = message.text("author_name");
        return switch (message.text("author").orElse("")) {
            case "customer" -> new Author(Author.Role.REQUESTER, requester.id(), name.orElse(requester.name()));
            case "agent" -> new Author(Author.Role.SUPPORT_AGENT, "", name.orElse(""));
            default -> new Author(Author.Role.SYSTEM, "", name.orElse(""));
        };
    }

    private static List<Attachment> attachments(List<LineJson> files) throws BadLine {
        List<Attachment> attachments = new ArrayList<>();
        for (LineJson file : files) {
            attachments.add(new Attachment(
                    file.text("id").orElse(Integer.toString(attachments.size() + 1)),
                    file.required("file_name"),
                    file.text("media_type").orElse(ANY_MEDIA_TYPE),
                    file.count("bytes").orElse(-1)));
        }
        return attachments;
    }

    private static Map<String, String> mailHeaders(LineJson message) throws BadLine {
        Map<String, String> headers = new LinkedHashMap<>();
        Optional<LineJson> given = message.object("headers");
        if (given.isPresent()) {
            for (Map.Entry<String, String> header : given.get().allTexts().entrySet()) {
                headers.merge(header.getKey().toLowerCase(Locale.ROOT), header.getValue(), (a, b) -> a + ", " + b);
            }
        }
        return headers;
    }
}
