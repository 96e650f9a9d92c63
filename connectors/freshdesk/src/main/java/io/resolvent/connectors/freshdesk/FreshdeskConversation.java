package io.resolvent.connectors.freshdesk;

import io.resolvent.connectors.Author;
import io.resolvent.connectors.Comment;
import io.resolvent.connectors.Visibility;
import io.resolvent.connectors.http.Json;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/**
 * Reads what was said on a ticket: its description, then its conversations, all of them, page by page. Thread-safe.
 */
record FreshdeskConversation(FreshdeskApi api, FreshdeskAccount account, FreshdeskPeople people) {

    private static final String DESCRIPTION = "description";

    /** Oldest first. */
    List<Comment> read(FreshdeskTicket ticket) {
        List<Comment> comments = new ArrayList<>();
        comments.add(description(ticket));
        messages(ticket).forEach(message -> comments.add(comment(ticket, message)));
        return comments;
    }

    /** Everything after the description, oldest first. */
    List<FreshdeskMessage> messages(FreshdeskTicket ticket) {
        String subject = ticket.ref().toString();
        return FreshdeskPages.all(page -> api.conversations(ticket, page)).stream()
                .map(row -> new FreshdeskMessage(row, subject))
                .sorted(Comparator.comparing(FreshdeskMessage::created)
                        .thenComparingLong(message -> Long.parseLong(message.id())))
                .toList();
    }

    private Comment description(FreshdeskTicket ticket) {
        FreshdeskPerson requester = people.requester(ticket.requester());
        Author author = ticket.isBegunByAgent()
                ? new Author(Author.Role.SUPPORT_AGENT, "", "")
                : new Author(Author.Role.REQUESTER, requester.id(), requester.name());
        return new Comment(
                DESCRIPTION,
                author,
                Visibility.PUBLIC,
                FreshdeskMessage.text(ticket.json(), DESCRIPTION, "description_text"),
                Json.time(ticket.json(), "created_at", ticket.ref().toString()),
                FreshdeskFiles.of(ticket.json()),
                Map.of());
    }

    private Comment comment(FreshdeskTicket ticket, FreshdeskMessage message) {
        return new Comment(
                message.id(),
                author(ticket, message),
                message.visibility(),
                message.text(),
                message.created(),
                FreshdeskFiles.of(message.json()),
                Map.of());
    }

    /** Whoever is not known to be outside the team counts as inside, so that we never talk over a person. */
    private Author author(FreshdeskTicket ticket, FreshdeskMessage message) {
        String user = message.user();
        if (user.isEmpty() && !message.isIncoming()) {
            return new Author(Author.Role.SYSTEM, "", "");
        }
        if (user.equals(account.id())) {
            return new Author(Author.Role.ASSISTANT, user, name(user));
        }
        if (user.equals(ticket.requester())) {
            return new Author(
                    Author.Role.REQUESTER, user, people.requester(user).name());
        }
        return message.isIncoming()
                ? new Author(Author.Role.OTHER_CUSTOMER, user, Json.text(message.json(), "from_email"))
                : new Author(Author.Role.SUPPORT_AGENT, user, name(user));
    }

    private String name(String agent) {
        return people.agent(agent).map(FreshdeskPerson::name).orElse("");
    }
}
