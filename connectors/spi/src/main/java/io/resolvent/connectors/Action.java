package io.resolvent.connectors;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** One change that Resolvent may ask a ticket store to make. There is no action to delete, merge or mail. */
public sealed interface Action {

    /** A note the team sees. */
    record PostInternalNote(String text) implements Action {
        public PostInternalNote {
            requireText(text, "internal note");
        }
    }

    /**
     * A reply the requester gets.
     *
     * @param status set together with the reply: in one call where the store can, else after it
     */
    record PostPublicReply(String text, Optional<Status> status) implements Action {
        public PostPublicReply {
            requireText(text, "public reply");
        }
    }

    record ChangeStatus(Status status) implements Action {}

    record AddTags(Set<String> tags) implements Action {
        public AddTags {
            tags = Set.copyOf(tags);
        }
    }

    /** Routes to a group (team, queue), a person, or both; empty leaves that part as it is. */
    record Assign(Optional<String> group, Optional<String> person) implements Action {}

    record SetField(String field, String value) implements Action {}

    /** Notes on the ticket that it belongs with another one. */
    record LinkTicket(TicketRef other, String relation) implements Action {}

    /**
     * Tells a person or channel outside the ticket.
     *
     * @param text plain, shown word for word: nothing in it is a mention, a link or mark-up
     * @param links where to go on reading, shown below the text
     */
    record Notify(String recipient, String text, List<Link> links) implements Action {
        public Notify {
            requireText(text, "notification");
            links = Optional.ofNullable(links).map(List::copyOf).orElseGet(List::of);
        }

        public Notify(String recipient, String text) {
            this(recipient, text, List.of());
        }
    }

    /** A place to open, under a label. */
    record Link(String label, URI target) {
        public Link {
            requireText(label, "link");
        }
    }

    /** What a connector must have declared to take this action. */
    default Capability needs() {
        return switch (this) {
            case PostInternalNote note -> Capability.POST_INTERNAL_NOTE;
            case PostPublicReply reply -> Capability.POST_PUBLIC_REPLY;
            case ChangeStatus change -> Capability.CHANGE_STATUS;
            case AddTags tags -> Capability.ADD_TAGS;
            case Assign assign -> Capability.ASSIGN;
            case SetField field -> Capability.SET_FIELD;
            case LinkTicket link -> Capability.LINK_TICKET;
            case Notify notify -> Capability.NOTIFY;
        };
    }

    /** Whether a customer would notice. */
    default boolean isPublic() {
        return this instanceof PostPublicReply;
    }

    private static void requireText(String text, String what) {
        if (text.isBlank()) {
            throw new IllegalArgumentException(what + " without text");
        }
    }
}
