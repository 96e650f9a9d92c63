package io.resolvent.connectors.jira;

import io.resolvent.connectors.Attachment;
import io.resolvent.connectors.Author;
import io.resolvent.connectors.Comment;
import io.resolvent.connectors.Visibility;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Which files came with which comment.
 *
 * @param byComment by the comment's id, by {@link #REQUEST} for the description, by {@link #ELSEWHERE} for those of which
 *     nobody knows
 */
record FilesOfComments(Map<String, List<Attachment>> byComment) {

    /** The id of the first comment, which is the description. */
    static final String REQUEST = "description";

    static final String ELSEWHERE = "files";

    List<Attachment> of(String comment) {
        return byComment.getOrDefault(comment, List.of());
    }

    /** An internal comment that holds what belongs to none: nobody knows whether a customer may see it. */
    Optional<Comment> elsewhere(JiraIssue issue) {
        List<Attachment> files = of(ELSEWHERE);
        return files.isEmpty()
                ? Optional.empty()
                : Optional.of(new Comment(
                        ELSEWHERE,
                        new Author(Author.Role.SYSTEM, "", ""),
                        Visibility.INTERNAL,
                        "Files on the issue that came with no comment.",
                        issue.updated(),
                        files,
                        Map.of()));
    }
}
