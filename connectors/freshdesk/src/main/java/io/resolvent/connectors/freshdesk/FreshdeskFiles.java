package io.resolvent.connectors.freshdesk;

import io.resolvent.connectors.Attachment;
import io.resolvent.connectors.ConnectorException;
import io.resolvent.connectors.FailureKind;
import io.resolvent.connectors.TicketRef;
import io.resolvent.connectors.http.FileSize;
import io.resolvent.connectors.http.Json;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/**
 * Files of a ticket. Their addresses are signed for a short time, so the ticket is read again for a fresh one. Thread-safe.
 */
record FreshdeskFiles(FreshdeskApi api, FreshdeskTickets tickets) {

    /** The files of a ticket's description or of a message. */
    static List<Attachment> of(JsonNode owner) {
        return owner.path("attachments").values().stream()
                .map(file -> new Attachment(
                        Json.text(file, "id"),
                        Json.text(file, "name"),
                        mediaType(file),
                        file.path("size").asLong(-1)))
                .toList();
    }

    byte[] fetch(TicketRef ref, Attachment attachment, int maxBytes) {
        String subject = ref + " file " + attachment.fileName();
        FileSize.require(attachment, maxBytes, subject);
        FreshdeskTicket ticket = tickets.read(ref);
        JsonNode file = find(Stream.of(ticket.json()), attachment)
                .or(() -> find(FreshdeskPages.all(page -> api.conversations(ticket, page)).stream(), attachment))
                .orElseThrow(() -> new ConnectorException(
                        FailureKind.NOT_FOUND, subject, "is no longer on the ticket. Nothing to do."));
        return api.client().download(Json.address(Json.text(file, "attachment_url"), subject), maxBytes, subject);
    }

    private static Optional<JsonNode> find(Stream<JsonNode> owners, Attachment attachment) {
        return owners.flatMap(owner -> owner.path("attachments").values().stream())
                .filter(file -> Json.text(file, "id").equals(attachment.id()))
                .findFirst();
    }

    private static String mediaType(JsonNode file) {
        String type = Json.text(file, "content_type");
        return type.isEmpty() ? "application/octet-stream" : type;
    }
}
