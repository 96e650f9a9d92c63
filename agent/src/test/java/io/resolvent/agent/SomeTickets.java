package io.resolvent.agent;

import io.resolvent.connectors.Author;
import io.resolvent.connectors.Author.Role;
import io.resolvent.connectors.Comment;
import io.resolvent.connectors.Requester;
import io.resolvent.connectors.Status;
import io.resolvent.connectors.Ticket;
import io.resolvent.connectors.TicketRef;
import io.resolvent.connectors.Visibility;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** SomeTickets for tests. */
public final class SomeTickets {

    public static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");
    public static final Requester KIM =
            new Requester("r1", "Kim Larsen", "kim@customer.example", Map.of("tier", "pro"));

    private SomeTickets() {}

    public static Ticket of(String subject, Comment... comments) {
        return with(subject, Status.OPEN, "", KIM, comments);
    }

    public static Ticket with(
            String subject, Status status, String assignee, Requester requester, Comment... comments) {
        return new Ticket(
                new TicketRef("desk", "17"),
                "v1",
                subject,
                status,
                requester,
                List.of(comments),
                Set.of("web"),
                Map.of("product", "printer", "intent", "secret-label"),
                "first-line",
                assignee,
                NOON,
                NOON,
                Optional.empty());
    }

    public static Comment customer(String text) {
        return comment(
                "c" + Integer.toHexString(text.hashCode()), Role.REQUESTER, "Kim Larsen", Visibility.PUBLIC, text);
    }

    public static Comment agent(Visibility visibility, String text) {
        return comment("a" + Integer.toHexString(text.hashCode()), Role.SUPPORT_AGENT, "Dana Stone", visibility, text);
    }

    public static Comment assistant(Visibility visibility, String text) {
        return comment("b" + Integer.toHexString(text.hashCode()), Role.ASSISTANT, "Resolvent", visibility, text);
    }

    private static Comment comment(String id, Role role, String name, Visibility visibility, String text) {
        return new Comment(id, new Author(role, name.toLowerCase(java.util.Locale.ROOT), name), visibility, text, NOON);
    }
}
