package io.resolvent.connectors.sandbox.desk;

import io.resolvent.connectors.Status;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * A ticket as it is now. Immutable: every change makes a new one.
 *
 * @param version 1 at first, one more with each change
 * @param sequence the desk-wide number of the last change
 */
public record DeskTicket(
        String id,
        long version,
        long sequence,
        String subject,
        Status status,
        DeskUser requester,
        List<DeskComment> comments,
        SortedSet<String> tags,
        SortedMap<String, String> fields,
        String group,
        String assignee,
        List<DeskLink> links,
        List<DeskNotification> notifications,
        List<DeskEffect> effects,
        Instant createdAt,
        Instant updatedAt) {

    public DeskTicket {
        comments = List.copyOf(comments);
        tags = Collections.unmodifiableSortedSet(new TreeSet<>(tags));
        fields = Collections.unmodifiableSortedMap(new TreeMap<>(fields));
        links = List.copyOf(links);
        notifications = List.copyOf(notifications);
        effects = List.copyOf(effects);
    }

    /** The ticket with one more change. */
    DeskTicket after(TicketChanged change, long newSequence, Instant at) {
        SortedSet<String> newTags = new TreeSet<>(tags);
        newTags.addAll(change.addedTags());
        SortedMap<String, String> newFields = new TreeMap<>(fields);
        newFields.putAll(change.fields());
        return new DeskTicket(
                id,
                version + 1,
                newSequence,
                subject,
                change.status(),
                requester,
                plus(comments, change.comment()),
                newTags,
                newFields,
                change.group().orElse(group),
                change.assignee().orElse(assignee),
                plus(links, change.link()),
                plus(notifications, change.notification()),
                plus(effects, change.effect()),
                createdAt,
                at);
    }

    /** The same ticket as if it were opened at this time, each message a second after the one before. */
    public DeskTicket openedAt(Instant time) {
        List<DeskComment> moved = new ArrayList<>();
        for (DeskComment comment : comments) {
            moved.add(comment.writtenAt(time.plusSeconds(moved.size())));
        }
        return new DeskTicket(
                id,
                version,
                sequence,
                subject,
                status,
                requester,
                moved,
                tags,
                fields,
                group,
                assignee,
                links,
                notifications,
                effects,
                time,
                moved.isEmpty() ? time : moved.getLast().createdAt());
    }

    /** What a customer may see of it. */
    public DeskTicket publicView() {
        return new DeskTicket(
                id,
                version,
                sequence,
                subject,
                status,
                requester,
                comments.stream().filter(DeskComment::isPublic).toList(),
                new TreeSet<>(),
                new TreeMap<>(),
                "",
                "",
                List.of(),
                List.of(),
                List.of(),
                createdAt,
                updatedAt);
    }

    private static <T> List<T> plus(List<T> list, Optional<T> more) {
        if (more.isEmpty()) {
            return list;
        }
        List<T> longer = new ArrayList<>(list);
        longer.add(more.get());
        return longer;
    }
}
