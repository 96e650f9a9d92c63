package io.resolvent.connectors.zendesk;

import io.resolvent.connectors.Attachment;
import io.resolvent.connectors.Author;
import io.resolvent.connectors.Comment;
import io.resolvent.connectors.Visibility;
import io.resolvent.connectors.http.HtmlText;
import io.resolvent.connectors.http.Json;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** Reads a ticket's comments with their authors and visibility. Thread-safe. */
record ZendeskConversation(ZendeskApi api, ZendeskAccount account, ZendeskPeople people) {

    /** Oldest first. What is not said to be public is internal. */
    List<Comment> read(ZendeskTicket ticket) {
        List<JsonNode> rows =
                ZendeskPages.all("comments", after -> api.comments(ticket.ref().id(), after, ticket.ref()));
        people.learn(rows.stream().map(row -> Json.text(row, "author_id")).toList());
        return rows.stream().map(row -> comment(ticket, row)).toList();
    }

    private Comment comment(ZendeskTicket ticket, JsonNode row) {
        String subject = ticket.ref().toString();
        String author = Json.text(row, "author_id");
        return new Comment(
                Long.toString(Json.number(row, "id", subject)),
                new Author(role(ticket, author), author, people.find(author).name()),
                row.path("public").asBoolean(false) ? Visibility.PUBLIC : Visibility.INTERNAL,
                text(row),
                Json.time(row, "created_at", subject),
                row.path("attachments").values().stream()
                        .map(ZendeskConversation::attachment)
                        .toList(),
                Map.of());
    }

    /** Whoever is not known to be outside the team counts as inside, so that we never talk over a person. */
    private Author.Role role(ZendeskTicket ticket, String author) {
        if (author.equals(account.self().id())) {
            return Author.Role.ASSISTANT;
        }
        if (author.equals("-1")) {
            return Author.Role.SYSTEM;
        }
        if (author.equals(ticket.requester())) {
            return Author.Role.REQUESTER;
        }
        return people.find(author).isCustomer() ? Author.Role.OTHER_CUSTOMER : Author.Role.SUPPORT_AGENT;
    }

    static String text(JsonNode comment) {
        String html = Json.text(comment, "html_body");
        return html.isBlank() ? Json.text(comment, "body").strip() : HtmlText.of(html);
    }

    private static Attachment attachment(JsonNode file) {
        return new Attachment(
                Json.text(file, "id"),
                Json.text(file, "file_name"),
                Json.text(file, "content_type"),
                file.path("size").asLong(-1));
    }
}
