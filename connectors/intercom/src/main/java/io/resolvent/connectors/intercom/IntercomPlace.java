package io.resolvent.connectors.intercom;

import io.resolvent.connectors.TicketRef;
import java.util.Optional;

/**
 * Where Intercom keeps what a reference names: a conversation by its number, a ticket by {@code ticket-} and its number.
 *
 * @param list {@link #CONVERSATIONS} or {@link #TICKETS}
 * @param id Intercom's own
 */
record IntercomPlace(String list, String id) {

    static final String CONVERSATIONS = "conversations";
    static final String TICKETS = "tickets";
    private static final String PREFIX = "ticket-";

    /** Empty for what cannot be Intercom's. */
    static Optional<IntercomPlace> find(TicketRef ref) {
        boolean ticket = ref.id().startsWith(PREFIX);
        String id = ticket ? ref.id().substring(PREFIX.length()) : ref.id();
        return id.matches("[0-9]{1,18}")
                ? Optional.of(new IntercomPlace(ticket ? TICKETS : CONVERSATIONS, id))
                : Optional.empty();
    }

    static IntercomPlace of(TicketRef ref) {
        return find(ref).orElseThrow(() -> new IllegalArgumentException("nothing of Intercom's: " + ref));
    }

    boolean isTicket() {
        return list.equals(TICKETS);
    }

    /** The id of our reference to it. */
    String ref() {
        return isTicket() ? PREFIX + id : id;
    }
}
