package io.resolvent.connectors.http;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Map;

/** A signature over a time, which must be near ours, and the body. */
record StampedSignature(String signatureHeader, String timeHeader, Form form, HmacSignature hmac)
        implements WebhookScheme {

    /** How time and signature are written. */
    enum Form {
        DOTTED("sha256=", "", "."),
        SLACK("v0=", "v0:", ":"),
        ISO("", "", "");

        private final String prefix;
        private final String before;
        private final String after;

        Form(String prefix, String before, String after) {
            this.prefix = prefix;
            this.before = before;
            this.after = after;
        }
    }

    @Override
    public boolean isGenuine(Map<String, String> headers, byte[] body, Instant now) {
        String time = headers.getOrDefault(timeHeader, "");
        String given = headers.getOrDefault(signatureHeader, "");
        byte[] stamp = (form.before + time + form.after).getBytes(StandardCharsets.UTF_8);
        return given.startsWith(form.prefix)
                && isSigned(given.substring(form.prefix.length()), stamp, body)
                && isCurrent(time, now);
    }

    private boolean isSigned(String code, byte[] stamp, byte[] body) {
        return form == Form.ISO ? hmac.matchesBase64(code, stamp, body) : hmac.matchesHex(code, stamp, body);
    }

    private boolean isCurrent(String time, Instant now) {
        ReplayWindow window = ReplayWindow.ofFiveMinutes();
        if (form != Form.ISO) {
            return window.contains(time, now);
        }
        try {
            return window.contains(OffsetDateTime.parse(time).toInstant(), now);
        } catch (DateTimeException e) {
            return false;
        }
    }
}
