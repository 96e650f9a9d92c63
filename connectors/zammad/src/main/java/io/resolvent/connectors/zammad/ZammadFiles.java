package io.resolvent.connectors.zammad;

import io.resolvent.connectors.Attachment;
import io.resolvent.connectors.ConnectorException;
import io.resolvent.connectors.FailureKind;
import io.resolvent.connectors.TicketRef;
import io.resolvent.connectors.http.FileSize;
import io.resolvent.connectors.http.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/** Lists and fetches files. A file's id is the article's number and its own. Thread-safe. */
record ZammadFiles(ZammadTickets tickets, ZammadApi api) {

    /** Pictures inside a text are not among an article's attachments; only their address stands in the text. */
    private static final Pattern INLINE = Pattern.compile("/api/v1/ticket_attachment/\\d+/(\\d+)/(\\d+)");

    private static final Pattern ID = Pattern.compile("(\\d{1,18})/(\\d{1,18})");
    private static final String UNKNOWN_TYPE = "application/octet-stream";

    static List<Attachment> of(ZammadArticle article) {
        List<Attachment> files = new ArrayList<>();
        for (JsonNode file : article.json().path("attachments").values()) {
            files.add(new Attachment(
                    article.id() + "/" + Json.text(file, "id"),
                    Json.text(file, "filename"),
                    type(file.path("preferences")),
                    size(file)));
        }
        Matcher inline = INLINE.matcher(Json.text(article.json(), "body"));
        while (inline.find()) {
            String id = inline.group(1) + "/" + inline.group(2);
            if (files.stream().noneMatch(file -> file.id().equals(id))) {
                files.add(new Attachment(id, "inline-" + inline.group(2), UNKNOWN_TYPE, -1));
            }
        }
        return List.copyOf(files);
    }

    /** The content. NOT_FOUND when it is gone, which Zammad refuses in the words it has for a lack of rights. */
    byte[] fetch(TicketRef ref, Attachment file, int maxBytes) {
        String ticket = tickets.id(ref);
        Matcher id = ID.matcher(file.id());
        if (!id.matches()) {
            throw gone(ref, file);
        }
        FileSize.require(file, maxBytes, ref.toString());
        try {
            return api.file(ticket, id.group(1), id.group(2), maxBytes, ref);
        } catch (ConnectorException e) {
            if (e.kind() != FailureKind.FORBIDDEN) {
                throw e;
            }
            tickets.read(ref);
            throw gone(ref, file);
        }
    }

    private static ConnectorException gone(TicketRef ref, Attachment file) {
        return new ConnectorException(
                FailureKind.NOT_FOUND,
                ref.toString(),
                "there is no file " + file.id() + ". It was deleted, or was never of this ticket.");
    }

    private static String type(JsonNode preferences) {
        String type = Json.text(preferences, "Mime-Type");
        String other = type.isEmpty() ? Json.text(preferences, "Content-Type") : type;
        return other.contains("/") ? other : UNKNOWN_TYPE;
    }

    private static long size(JsonNode file) {
        String size = Json.text(file, "size");
        return size.matches("[0-9]{1,18}") ? Long.parseLong(size) : -1;
    }
}
