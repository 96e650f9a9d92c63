package io.resolvent.connectors;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Turns a store's webhook call into events. A chat has no tickets: its receiver keeps what it hears for its {@link
 * KnowledgeReader}, on disk before it returns, and gives no events. Thread-safe.
 */
public interface WebhookReceiver {

    /**
     * Verifies the signature over the raw bytes, then reads the events; an event type we do not care for gives an empty
     * list. UNAUTHENTICATED for a missing, wrong, or outdated signature; MALFORMED for a body that cannot be read.
     *
     * @param headers lower-case names; the last value wins
     * @param now the receiver's clock, for the replay window
     */
    List<TicketEvent> receive(Map<String, String> headers, byte[] body, Instant now);

    /**
     * What the store wants to hear back, as plain text, before it sends any event to this address; empty for every other
     * call. Asked before {@link #receive}, with the same verification and failures where there is something to say.
     */
    default Optional<String> challenge(Map<String, String> headers, byte[] body, Instant now) {
        return Optional.empty();
    }
}
