package io.resolvent.connectors.sandbox.desk;

import io.resolvent.connectors.Status;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/**
 * A change to a ticket as somebody asks for it; all its parts happen together or not at all.
 *
 * @param expectedVersion refused as STALE unless the ticket is at this version; empty for any
 * @param actionId a name for the effect, empty for none. The desk keeps it and does not look at it: two requests with the
 *     same name have two effects, so that a test can see them
 */
public record TicketUpdate(
        OptionalLong expectedVersion,
        Optional<Status> status,
        Optional<NewComment> comment,
        Set<String> addedTags,
        Optional<String> group,
        Optional<String> assignee,
        Map<String, String> fields,
        Optional<DeskLink> link,
        Optional<DeskNotification> notification,
        String actionId) {

    public TicketUpdate {
        addedTags = Set.copyOf(addedTags);
        fields = Map.copyOf(fields);
        DeskFields.requireKnown(fields.keySet());
    }

    /** A comment, and a status with it if one is given. */
    public static TicketUpdate comment(NewComment comment, Optional<Status> status) {
        return new TicketUpdate(
                OptionalLong.empty(),
                status,
                Optional.of(comment),
                Set.of(),
                Optional.empty(),
                Optional.empty(),
                Map.of(),
                Optional.empty(),
                Optional.empty(),
                "");
    }

    /** Removes the ticket from the desk. */
    public static TicketUpdate deletion() {
        return new TicketUpdate(
                OptionalLong.empty(),
                Optional.of(Status.DELETED),
                Optional.empty(),
                Set.of(),
                Optional.empty(),
                Optional.empty(),
                Map.of(),
                Optional.empty(),
                Optional.empty(),
                "");
    }

    /** The same change, refused unless the ticket is at this version. */
    public TicketUpdate at(OptionalLong version) {
        return new TicketUpdate(
                version, status, comment, addedTags, group, assignee, fields, link, notification, actionId);
    }

    /** The same change, its effect named. */
    public TicketUpdate named(String name) {
        return new TicketUpdate(
                expectedVersion, status, comment, addedTags, group, assignee, fields, link, notification, name);
    }

    boolean isEmpty() {
        return status.isEmpty()
                && comment.isEmpty()
                && addedTags.isEmpty()
                && group.isEmpty()
                && assignee.isEmpty()
                && fields.isEmpty()
                && link.isEmpty()
                && notification.isEmpty();
    }
}
