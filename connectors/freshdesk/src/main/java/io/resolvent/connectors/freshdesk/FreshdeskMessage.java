package io.resolvent.connectors.freshdesk;

import io.resolvent.connectors.Visibility;
import io.resolvent.connectors.http.HtmlText;
import io.resolvent.connectors.http.Json;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import tools.jackson.databind.JsonNode;

/**
 * One entry of a ticket's conversations: a reply, a note, or a mail that was forwarded.
 *
 * @param subject the ticket, for errors
 */
record FreshdeskMessage(JsonNode json, String subject) {

    private static final String FORWARDED = "8";
    private static final Duration CLOCKS = Duration.ofMinutes(2);

    String id() {
        return Long.toString(Json.number(json, "id", subject));
    }

    String user() {
        return Json.text(json, "user_id");
    }

    Instant created() {
        return Json.time(json, "created_at", subject);
    }

    /** Whether it came after this version of the ticket. */
    boolean isAfter(String version) {
        return created().isAfter(time(version));
    }

    /**
     * Whether it came after this version of the ticket, or so shortly before that the clocks of two servers may differ by it:
     * better to adopt a reply than to send it twice.
     */
    boolean isNear(String version) {
        return created().isAfter(time(version).minus(CLOCKS));
    }

    /** Written by somebody outside the team. */
    boolean isIncoming() {
        return json.path("incoming").asBoolean(false);
    }

    /** Public only when it is said not to be private, and was not sent on to somebody else. */
    Visibility visibility() {
        boolean open = !json.path("private").asBoolean(true)
                && !Json.text(json, "source").equals(FORWARDED);
        return open ? Visibility.PUBLIC : Visibility.INTERNAL;
    }

    String text() {
        return text(json, "body", "body_text");
    }

    /** HTML as text; where there is none, the plain text beside it. */
    static String text(JsonNode json, String html, String plain) {
        String markup = Json.text(json, html);
        return markup.isBlank() ? Json.text(json, plain).strip() : HtmlText.of(markup);
    }

    /** A version that is not ours is before everything. */
    private static Instant time(String version) {
        try {
            return Instant.parse(version);
        } catch (DateTimeException e) {
            return Instant.EPOCH;
        }
    }
}
