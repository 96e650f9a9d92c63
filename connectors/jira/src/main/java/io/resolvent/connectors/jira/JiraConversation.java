package io.resolvent.connectors.jira;

import io.resolvent.connectors.Author;
import io.resolvent.connectors.Comment;
import io.resolvent.connectors.TicketRef;
import io.resolvent.connectors.Visibility;
import io.resolvent.connectors.http.Json;
import io.resolvent.connectors.http.StoreResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** Reads a ticket's comments with their authors and visibility; the first one is the issue's description. Thread-safe. */
record JiraConversation(JiraApi api, JiraAccount account, JiraFiles files) {

    private static final int MOST_PAGES = 100;

    /** Oldest first. */
    List<Comment> read(JiraIssue issue) {
        List<JsonNode> rows = rows(issue.ref());
        FilesOfComments attached = files.of(issue);
        List<Comment> comments = new ArrayList<>();
        comments.add(request(issue, attached));
        rows.forEach(row -> comments.add(comment(issue, row, attached)));
        attached.elsewhere(issue).ifPresent(comments::add);
        return comments;
    }

    /**
     * Whether a customer sees it: only if Jira says that it is public and it is restricted to no group or role. Everything
     * else is internal.
     */
    static boolean isPublic(JsonNode comment) {
        return comment.path("jsdPublic").asBoolean(false)
                && !comment.path("visibility").isObject()
                && comment.path("properties").values().stream()
                        .noneMatch(property -> Json.text(property, "key").equals("sd.public.comment")
                                && property.path("value").path("internal").asBoolean(true));
    }

    private List<JsonNode> rows(TicketRef ref) {
        List<JsonNode> rows = new ArrayList<>();
        for (int page = 0; page < MOST_PAGES; page++) {
            StoreResponse response = api.comments(ref, rows.size(), "created");
            List<JsonNode> some = Json.rows(response, "comments");
            rows.addAll(some);
            if (some.isEmpty() || rows.size() >= response.json().path("total").asInt(0)) {
                break;
            }
        }
        return rows;
    }

    private Comment request(JiraIssue issue, FilesOfComments attached) {
        JsonNode reporter = issue.field("reporter");
        String text = AdfText.of(issue.field("description"));
        return new Comment(
                FilesOfComments.REQUEST,
                new Author(Author.Role.REQUESTER, issue.reporter(), Json.text(reporter, "displayName")),
                Visibility.PUBLIC,
                text.isBlank() ? Json.text(issue.fields(), "summary") : text,
                issue.created(),
                attached.of(FilesOfComments.REQUEST),
                Map.of());
    }

    private Comment comment(JiraIssue issue, JsonNode row, FilesOfComments attached) {
        String subject = issue.ref().toString();
        JsonNode author = row.path("author");
        String id = Long.toString(Json.number(row, "id", subject));
        return new Comment(
                id,
                new Author(role(issue, author), Json.text(author, "accountId"), Json.text(author, "displayName")),
                isPublic(row) ? Visibility.PUBLIC : Visibility.INTERNAL,
                AdfText.of(row.path("body")),
                JiraTime.of(row, "created", subject),
                attached.of(id),
                Map.of());
    }

    /** Whoever is not known to be outside the team counts as inside, so that we never talk over a person. */
    private Author.Role role(JiraIssue issue, JsonNode author) {
        String id = Json.text(author, "accountId");
        if (id.equals(account.id())) {
            return Author.Role.ASSISTANT;
        }
        if (!id.isEmpty() && id.equals(issue.reporter())) {
            return Author.Role.REQUESTER;
        }
        return switch (Json.text(author, "accountType")) {
            case "customer" -> Author.Role.OTHER_CUSTOMER;
            case "app" -> Author.Role.SYSTEM;
            default -> Author.Role.SUPPORT_AGENT;
        };
    }
}
