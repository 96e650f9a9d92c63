package io.resolvent.connectors.redmine;

import io.resolvent.connectors.Attachment;
import io.resolvent.connectors.Author;
import io.resolvent.connectors.Comment;
import io.resolvent.connectors.Visibility;
import io.resolvent.connectors.http.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Puts a ticket's description and messages into comments. Thread-safe. */
record RedmineConversation(RedmineAccount account, RedmineMembers members) {

    private static final String REQUEST = "request";

    /** Oldest first. */
    List<Comment> of(RedmineIssue issue) {
        List<Comment> comments = new ArrayList<>();
        comments.add(request(issue));
        issue.journals().stream()
                .filter(RedmineJournal::isMessage)
                .map(journal -> comment(issue, journal))
                .forEach(comments::add);
        return comments;
    }

    private Comment request(RedmineIssue issue) {
        Set<String> later =
                issue.journals().stream().flatMap(j -> j.files().stream()).collect(Collectors.toUnmodifiableSet());
        return new Comment(
                REQUEST,
                author(issue, issue.author(), Json.text(issue.json().path("author"), "name")),
                Visibility.PUBLIC,
                RedmineIssue.text(issue.json(), "description"),
                issue.created(),
                files(issue, id -> !later.contains(id)),
                Map.of());
    }

    private Comment comment(RedmineIssue issue, RedmineJournal journal) {
        return new Comment(
                journal.id(),
                author(issue, journal.author(), journal.authorName()),
                journal.isPrivate() ? Visibility.INTERNAL : Visibility.PUBLIC,
                journal.text(),
                journal.created(),
                files(issue, journal.files()::contains),
                Map.of());
    }

    /** Whoever is not known to be outside the team counts as inside, so that we never talk over a person. */
    private Author author(RedmineIssue issue, String id, String name) {
        if (id.equals(account.self().id())) {
            return new Author(Author.Role.ASSISTANT, id, name);
        }
        if (id.equals(issue.author())) {
            return new Author(Author.Role.REQUESTER, id, name);
        }
        boolean outside = members.isOutside(issue.project(), id);
        return new Author(outside ? Author.Role.OTHER_CUSTOMER : Author.Role.SUPPORT_AGENT, id, name);
    }

    private static List<Attachment> files(RedmineIssue issue, Predicate<String> which) {
        return issue.json().path("attachments").values().stream()
                .filter(file -> which.test(Json.text(file, "id")))
                .map(file -> new Attachment(
                        Json.text(file, "id"),
                        Json.text(file, "filename"),
                        mediaType(Json.text(file, "content_type")),
                        file.path("filesize").asLong(-1)))
                .toList();
    }

    private static String mediaType(String told) {
        return told.isBlank() ? "application/octet-stream" : told;
    }
}
