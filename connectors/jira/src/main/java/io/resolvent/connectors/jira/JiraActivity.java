package io.resolvent.connectors.jira;

import io.resolvent.connectors.http.Json;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/**
 * What happened on an issue lately.
 *
 * @param issue as it is now, with its latest changes
 * @param comments the latest, newest first
 * @param self our own account
 */
record JiraActivity(JiraIssue issue, List<JsonNode> comments, String self) {

    /** Whether no person but us changed or said anything after this time. What automation rules do does not count. */
    boolean isOursAlone(Instant since) {
        return Stream.concat(comments.stream(), issue.changes().stream())
                .filter(entry -> isAfter(entry, since))
                .map(entry -> entry.path("author"))
                .allMatch(author ->
                        isOwn(author) || Json.text(author, "accountType").equals("app"));
    }

    /** Our own comments after this time, newest first. */
    List<JsonNode> ownComments(Instant since) {
        return comments.stream()
                .filter(comment -> isAfter(comment, since) && isOwn(comment.path("author")))
                .toList();
    }

    /** The id of our own latest change of such a field after this time. */
    Optional<String> ownChange(Instant since, Predicate<JsonNode> field) {
        return issue.changes().stream()
                .filter(change -> isAfter(change, since) && isOwn(change.path("author")))
                .filter(change -> change.path("items").values().stream().anyMatch(field))
                .map(change -> Json.text(change, "id"))
                .findFirst();
    }

    /**
     * The version to go on from. When somebody else did something meanwhile it is one that is no longer the ticket's, so
     * that the next write is a conflict and what they did is read first.
     */
    String versionFor(Instant since) {
        return isOursAlone(since) ? issue.version() : since.toString();
    }

    private boolean isOwn(JsonNode author) {
        return Json.text(author, "accountId").equals(self);
    }

    private static boolean isAfter(JsonNode entry, Instant since) {
        return JiraTime.parse(Json.text(entry, "created"))
                .filter(at -> at.isAfter(since))
                .isPresent();
    }
}
