package io.resolvent.agent.dispatch;

import io.resolvent.connectors.TicketRef;
import java.util.Optional;

/**
 * Messages to chats in the outbox. A chat has no tickets; what a message is about stands in the id of its reference, so
 * that messages wait for each other but never a ticket for a message: {@code chat:notice/helpdesk:4711}.
 */
public final class Notice {

    static final String PREFIX = "notice/";
    private static final String ALERT = "alert/";

    private Notice() {}

    /** A message to this chat about a ticket. */
    public static TicketRef of(String chat, TicketRef ticket) {
        return new TicketRef(chat, about(ticket));
    }

    /** A message to this chat about something else. */
    public static TicketRef ofAlert(String chat, String key) {
        return new TicketRef(chat, PREFIX + ALERT + key);
    }

    public static boolean is(TicketRef ref) {
        return ref.id().startsWith(PREFIX);
    }

    /** The ticket that a message is about; the reference itself when it is no message; empty for other messages. */
    public static Optional<TicketRef> ticket(TicketRef ref) {
        if (!is(ref)) {
            return Optional.of(ref);
        }
        String about = ref.id().substring(PREFIX.length());
        return about.startsWith(ALERT) ? Optional.empty() : Optional.of(TicketRef.parse(about));
    }

    static String about(TicketRef ticket) {
        return PREFIX + ticket;
    }
}
