package io.resolvent.connectors;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * One request with its conversation, as the store has it now.
 *
 * @param version changes whenever the ticket changes; compared for equality only
 * @param comments oldest first; every comment with its own visibility
 * @param fields the store's custom fields by name
 * @param group the team or queue it lies with, empty when none
 * @param assignee the person it is assigned to, empty when none
 * @param link where a person opens it in the store
 */
public record Ticket(
        TicketRef ref,
        String version,
        String subject,
        Status status,
        Requester requester,
        List<Comment> comments,
        Set<String> tags,
        Map<String, String> fields,
        String group,
        String assignee,
        Instant createdAt,
        Instant updatedAt,
        Optional<URI> link) {

    public Ticket {
        comments = List.copyOf(comments);
        tags = Set.copyOf(tags);
        fields = Map.copyOf(fields);
    }

    /** The newest public comment from outside the team: what wants an answer. */
    public Optional<Comment> lastCustomerComment() {
        return comments.reversed().stream()
                .filter(c -> c.isPublic() && c.author().isCustomer())
                .findFirst();
    }

    /** The newest public comment of all. */
    public Optional<Comment> lastPublicComment() {
        return comments.reversed().stream().filter(Comment::isPublic).findFirst();
    }
}
