package io.resolvent.connectors.intercom;

import io.resolvent.connectors.ConnectorException;
import io.resolvent.connectors.FailureKind;
import io.resolvent.connectors.TicketRef;
import io.resolvent.connectors.http.Json;
import io.resolvent.connectors.http.PresentSecond;
import io.resolvent.connectors.http.StoreResponse;
import java.time.Instant;
import tools.jackson.databind.JsonNode;

/** Reads conversations. Thread-safe. */
record IntercomConversations(String name, IntercomConfig config, IntercomApi api) {

    private static final int LOOKS = 3;

    /** The conversation as it is. One that was merged away is NOT_FOUND, as is one of another system. */
    IntercomConversation read(TicketRef ref) {
        return conversation(ref, response(ref));
    }

    /** CONFLICT unless it is at this version. */
    IntercomConversation readAt(TicketRef ref, String version) {
        IntercomConversation conversation = read(ref);
        if (!conversation.version().equals(version)) {
            throw new ConnectorException(
                    FailureKind.CONFLICT,
                    ref.toString(),
                    "is at version " + conversation.version() + ", not " + version
                            + ". Read it again and decide anew.");
        }
        return conversation;
    }

    /**
     * The conversation once the second of its last update is over. Intercom's times are whole seconds, so only then does
     * every later change give another version.
     */
    IntercomConversation settled(TicketRef ref) {
        StoreResponse response = response(ref);
        IntercomConversation conversation = conversation(ref, response);
        for (int look = 1; look < LOOKS && PresentSecond.isThatOf(updated(conversation), response); look++) {
            PresentSecond.waitOut();
            response = response(ref);
            conversation = conversation(ref, response);
        }
        return conversation;
    }

    private StoreResponse response(TicketRef ref) {
        return IntercomPlace.find(ref)
                .filter(place -> ref.system().equals(name) && (!place.isTicket() || config.readsTickets()))
                .map(place -> api.read(place, ref))
                .orElseThrow(() -> missing(ref, "is not a conversation of " + name));
    }

    private static IntercomConversation conversation(TicketRef ref, StoreResponse response) {
        IntercomPlace place = IntercomPlace.of(ref);
        JsonNode json = place.isTicket() ? IntercomTicketShape.conversation(response.json()) : response.json();
        IntercomConversation conversation = new IntercomConversation(ref, json);
        if (!Json.text(json, "id").equals(place.id()) || conversation.state().isEmpty()) {
            throw Json.malformed(ref.toString(), "a conversation was expected");
        }
        IntercomTime.of(json, "created_at", ref.toString());
        IntercomTime.of(json, "updated_at", ref.toString());
        if (conversation.isMerged()) {
            throw missing(ref, "was merged into another conversation");
        }
        return conversation;
    }

    private static Instant updated(IntercomConversation conversation) {
        return IntercomTime.of(
                conversation.json(), "updated_at", conversation.ref().toString());
    }

    private static ConnectorException missing(TicketRef ref, String what) {
        return new ConnectorException(FailureKind.NOT_FOUND, ref.toString(), what + ". Nothing to do for this ticket.");
    }
}
