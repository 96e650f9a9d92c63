package io.resolvent.connectors.sandbox.pages;

import io.resolvent.connectors.sandbox.desk.DeskComment;
import io.resolvent.connectors.sandbox.desk.Role;
import java.util.List;

/** One comment of a ticket's page. {@code look} is the CSS class: customer, team, assistant, system, or internal. */
public record ThreadEntry(
        String id,
        String author,
        String look,
        boolean internal,
        boolean assistant,
        String time,
        String text,
        List<ShownFile> files) {

    public ThreadEntry {
        files = List.copyOf(files);
    }

    static ThreadEntry of(DeskComment comment) {
        return new ThreadEntry(
                comment.id(),
                Shown.author(comment),
                look(comment),
                !comment.isPublic(),
                comment.role() == Role.BOT,
                Shown.time(comment.createdAt()),
                Shown.text(comment),
                comment.attachments().stream().map(ShownFile::of).toList());
    }

    private static String look(DeskComment comment) {
        if (!comment.isPublic()) {
            return "internal";
        }
        return switch (comment.role()) {
            case CUSTOMER -> "customer";
            case PERSON -> "team";
            case BOT -> "assistant";
            case SYSTEM -> "system";
        };
    }
}
