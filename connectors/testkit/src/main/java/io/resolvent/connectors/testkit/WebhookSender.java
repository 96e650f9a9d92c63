package io.resolvent.connectors.testkit;

import java.time.Instant;
import java.util.Map;

/** Makes the calls that the store would make to a webhook. */
public interface WebhookSender {

    /** The body that tells of a change to this ticket; a chat's tells of a reply in a thread of its own. */
    byte[] body(String ticketId);

    /** The headers, with lower-case names, that the store would send with this body at this time. */
    Map<String, String> sign(byte[] body, Instant at);

    /** Whether the signature covers a time, so that old calls can be refused. */
    default boolean signsTheTime() {
        return true;
    }

    /** Whether the signature covers the body; a secret that is only sent along covers nothing. */
    default boolean signsTheBody() {
        return true;
    }
}
