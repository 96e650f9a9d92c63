package io.resolvent.connectors.sandbox.pages;

import io.resolvent.connectors.Status;
import io.resolvent.connectors.sandbox.desk.DeskComment;
import io.resolvent.connectors.sandbox.desk.DeskTicket;
import io.resolvent.connectors.sandbox.desk.HtmlText;
import io.resolvent.connectors.sandbox.desk.Role;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** How the desk's facts are worded on a page. */
final class Shown {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("d MMM uuuu, HH:mm 'UTC'", Locale.ENGLISH)
            .withZone(ZoneOffset.UTC);

    private Shown() {}

    static String time(Instant instant) {
        return TIME.format(instant);
    }

    static String status(Status status) {
        return status.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static String requester(DeskTicket ticket) {
        String name = ticket.requester().name();
        return name.isBlank() ? "Customer" : name;
    }

    static String title(DeskTicket ticket) {
        if (!ticket.subject().isBlank()) {
            return ticket.subject();
        }
        return ticket.comments().isEmpty()
                ? "(no subject)"
                : brief(text(ticket.comments().getFirst()), 90);
    }

    /** Plain text that a page can hold: HTML made text by jsoup, control characters left out. */
    static String text(DeskComment comment) {
        String text = comment.html() ? HtmlText.of(comment.text()) : comment.text();
        return withoutControls(text).strip();
    }

    static String withoutControls(String text) {
        return text.replaceAll("[\\p{Cntrl}&&[^\\n\\t]]", "");
    }

    static String brief(String text, int most) {
        String line = text.replaceAll("\\s+", " ").strip();
        return line.length() <= most ? line : line.substring(0, most - 1).strip() + "…";
    }

    static String author(DeskComment comment) {
        if (!comment.authorName().isBlank()) {
            return comment.authorName();
        }
        return comment.role() == Role.CUSTOMER ? "Customer" : "Support";
    }
}
