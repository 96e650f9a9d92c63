package io.resolvent.connectors.http;

import io.resolvent.connectors.Secret;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.Map;

/**
 * Standard Webhooks 1.0 (github.com/standard-webhooks/standard-webhooks): HMAC-SHA256 over {@code id.time.body}; of several
 * signatures, one for each secret while it is changed, one must be right.
 */
record StandardWebhook(HmacSignature hmac) implements WebhookScheme {

    /** Which delivery it is; stays when it is sent again, and is signed. */
    static final String ID = "webhook-id";

    private static final String SECRET = "whsec_";
    private static final String VERSION = "v1,";
    private static final int MOST = 10;

    static StandardWebhook of(Secret secret) {
        String text = secret.reveal();
        return new StandardWebhook(HmacSignature.sha256(
                Base64.getDecoder().decode(text.startsWith(SECRET) ? text.substring(SECRET.length()) : text)));
    }

    @Override
    public boolean isGenuine(Map<String, String> headers, byte[] body, Instant now) {
        String id = headers.getOrDefault(ID, "");
        String time = headers.getOrDefault("webhook-timestamp", "");
        byte[] stamp = (id + "." + time + ".").getBytes(StandardCharsets.UTF_8);
        boolean signed = Arrays.stream(
                        headers.getOrDefault("webhook-signature", "").split(" ", MOST + 1))
                .limit(MOST)
                .filter(signature -> signature.startsWith(VERSION))
                .anyMatch(signature -> hmac.matchesBase64(signature.substring(VERSION.length()), stamp, body));
        return signed && !id.isBlank() && ReplayWindow.ofFiveMinutes().contains(time, now);
    }
}
