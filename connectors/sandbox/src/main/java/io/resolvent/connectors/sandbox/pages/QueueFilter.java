package io.resolvent.connectors.sandbox.pages;

import io.resolvent.connectors.Status;
import io.resolvent.connectors.sandbox.desk.DeskTicket;
import io.resolvent.connectors.sandbox.web.Call;
import java.util.Locale;
import java.util.function.Predicate;

/**
 * Which tickets the queue shows.
 *
 * @param word {@code new}, {@code open} (being worked on), {@code solved} or {@code all}
 * @param text what subject, request, requester or number must contain; empty for anything
 */
record QueueFilter(String word, String text) {

    static QueueFilter of(Call call) {
        return new QueueFilter(
                call.query().getOrDefault("show", "all"),
                call.query().getOrDefault("q", "").strip());
    }

    Predicate<DeskTicket> wanted() {
        return ticket -> hasStatus(word, ticket.status()) && contains(ticket);
    }

    static boolean hasStatus(String word, Status status) {
        return switch (word) {
            case "new" -> status == Status.NEW;
            case "open" -> !status.isDone() && status != Status.NEW;
            case "solved" -> status.isDone();
            default -> true;
        };
    }

    private boolean contains(DeskTicket ticket) {
        String wanted = text.toLowerCase(Locale.ROOT);
        return wanted.isEmpty()
                || ticket.id().equals(text)
                || has(ticket.subject(), wanted)
                || has(ticket.requester().name(), wanted)
                || (!ticket.comments().isEmpty()
                        && has(ticket.comments().getFirst().text(), wanted));
    }

    private static boolean has(String where, String wanted) {
        return where.toLowerCase(Locale.ROOT).contains(wanted);
    }
}
