package io.resolvent.connectors;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/** Turns a store's webhook call into events. Thread-safe. */
public interface WebhookReceiver {

    /**
     * Verifies the signature over the raw bytes, then reads the events; an event type we do not care for gives an empty
     * list. UNAUTHENTICATED for a missing, wrong, or outdated signature; MALFORMED for a body that cannot be read.
     *
     * @param headers lower-case names; the last value wins
     * @param now the receiver's clock, for the replay window
     */
    List<TicketEvent> receive(Map<String, String> headers, byte[] body, Instant now);
}
