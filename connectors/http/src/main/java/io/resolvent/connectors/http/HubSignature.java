package io.resolvent.connectors.http;

import java.time.Instant;
import java.util.Map;

/** @param prefix names the algorithm; another one, weaker or stronger, is refused */
record HubSignature(String prefix, HmacSignature hmac) implements WebhookScheme {

    private static final String HEADER = "x-hub-signature";

    @Override
    public boolean isGenuine(Map<String, String> headers, byte[] body, Instant now) {
        String given = headers.getOrDefault(HEADER, "");
        return given.startsWith(prefix) && hmac.matchesHex(given.substring(prefix.length()), body);
    }
}
