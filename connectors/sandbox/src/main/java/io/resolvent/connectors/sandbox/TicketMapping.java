package io.resolvent.connectors.sandbox;

import io.resolvent.connectors.Attachment;
import io.resolvent.connectors.Author;
import io.resolvent.connectors.Comment;
import io.resolvent.connectors.ConnectorException;
import io.resolvent.connectors.FailureKind;
import io.resolvent.connectors.Manifest;
import io.resolvent.connectors.Requester;
import io.resolvent.connectors.Status;
import io.resolvent.connectors.Ticket;
import io.resolvent.connectors.TicketChange;
import io.resolvent.connectors.TicketRef;
import io.resolvent.connectors.Visibility;
import io.resolvent.connectors.sandbox.desk.HtmlText;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** The desk's words in ours. */
record TicketMapping(String system, URI desk, Manifest manifest) {

    /** @param ownId the account that we write with */
    Ticket ticket(Payload.Whole ticket, String ownId) {
        Payload.Person person = ticket.requester();
        return new Ticket(
                new TicketRef(system, ticket.id()),
                Long.toString(ticket.version()),
                ticket.subject(),
                status(ticket.id(), ticket.status()),
                new Requester(person.id(), person.name(), person.email(), person.attributes()),
                ticket.comments().stream()
                        .map(message -> comment(message, person.id(), ownId))
                        .toList(),
                ticket.tags(),
                ticket.fields(),
                ticket.group(),
                ticket.assignee(),
                ticket.createdAt(),
                ticket.updatedAt(),
                Optional.of(page(ticket.id())));
    }

    TicketChange change(Payload.Line line) {
        return new TicketChange(
                new TicketRef(system, line.id()),
                Long.toString(line.version()),
                status(line.id(), line.status()),
                line.createdAt(),
                line.updatedAt());
    }

    private static Comment comment(Payload.Message message, String requesterId, String ownId) {
        return new Comment(
                message.id(),
                new Author(role(message, requesterId, ownId), message.authorId(), message.authorName()),
                message.visibility().equals("public") ? Visibility.PUBLIC : Visibility.INTERNAL,
                message.html() ? HtmlText.of(message.text()) : message.text(),
                message.createdAt(),
                message.attachments().stream()
                        .map(file -> new Attachment(file.id(), file.fileName(), file.mediaType(), file.bytes()))
                        .toList(),
                message.mailHeaders());
    }

    private static Author.Role role(Payload.Message message, String requesterId, String ownId) {
        if (message.authorId().equals(ownId)) {
            return Author.Role.ASSISTANT;
        }
        return switch (message.role()) {
            case "customer" ->
                message.authorId().equals(requesterId) ? Author.Role.REQUESTER : Author.Role.OTHER_CUSTOMER;
            case "person" -> Author.Role.SUPPORT_AGENT;
            default -> Author.Role.SYSTEM;
        };
    }

    private Status status(String id, String word) {
        return Optional.ofNullable(manifest.statuses().get(word))
                .orElseThrow(() -> new ConnectorException(
                        FailureKind.MALFORMED, system + ":" + id, "the desk has an unknown status: " + word));
    }

    private URI page(String id) {
        return desk.resolve(
                "/tickets/" + URLEncoder.encode(id, StandardCharsets.UTF_8).replace("+", "%20"));
    }
}
