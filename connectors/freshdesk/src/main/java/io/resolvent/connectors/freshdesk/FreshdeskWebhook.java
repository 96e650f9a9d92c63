package io.resolvent.connectors.freshdesk;

import io.resolvent.connectors.Secret;
import io.resolvent.connectors.TicketEvent;
import io.resolvent.connectors.TicketRef;
import io.resolvent.connectors.WebhookReceiver;
import io.resolvent.connectors.http.HmacSignature;
import io.resolvent.connectors.http.Json;
import io.resolvent.connectors.http.WebhookBody;
import io.resolvent.connectors.http.WebhookScheme;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * Receives calls of automation rules. Freshdesk signs nothing: a call is believed when it brings the shared secret, in a header
 * of its own or as the password of HTTP basic authentication. Nothing but a ticket's number is taken from it, so whoever
 * repeats or changes a call can only make a ticket be read once more. Thread-safe.
 */
record FreshdeskWebhook(String name, FreshdeskConfig config) implements WebhookReceiver {

    private static final String SECRET = "x-resolvent-token";
    private static final String AUTHORIZATION = "authorization";
    private static final String BASIC = "Basic ";

    @Override
    public List<TicketEvent> receive(Map<String, String> headers, byte[] body, Instant now) {
        config.webhookSecret()
                .map(FreshdeskWebhook::scheme)
                .orElseGet(WebhookScheme::none)
                .require(
                        headers,
                        body,
                        now,
                        name,
                        "Compare webhook-secret with the header X-Resolvent-Token in the automation rule.");
        JsonNode event = WebhookBody.read(body, name, "Check the automation rule.");
        JsonNode ticket = event.path("ticket");
        if (!ticket.has("id")) {
            return List.of();
        }
        String id = Long.toString(Json.number(ticket, "id", name + " webhook"));
        Optional<Instant> updated = time(Json.text(ticket, "updated_at"));
        return List.of(
                new TicketEvent(new TicketRef(name, id), delivery(event, body, updated, now), "", updated.orElse(now)));
    }

    private static WebhookScheme scheme(Secret secret) {
        WebhookScheme sent = WebhookScheme.header(SECRET, secret);
        return (headers, body, now) -> sent.isGenuine(
                headers.getOrDefault(SECRET, "").isEmpty() ? Map.of(SECRET, password(headers)) : headers, body, now);
    }

    /** Empty when there is none. */
    private static String password(Map<String, String> headers) {
        String authorization = headers.getOrDefault(AUTHORIZATION, "");
        if (!authorization.startsWith(BASIC)) {
            return "";
        }
        try {
            byte[] pair = Base64.getDecoder()
                    .decode(authorization.substring(BASIC.length()).strip());
            String text = new String(pair, StandardCharsets.UTF_8);
            return text.substring(text.indexOf(':') + 1);
        } catch (IllegalArgumentException e) {
            return "";
        }
    }

    /**
     * A call that has an id, or tells the exact time of the update, is the same as any that says the same. Without either two
     * updates may look alike, so every call counts.
     */
    private static String delivery(JsonNode event, byte[] body, Optional<Instant> updated, Instant now) {
        String digest = HmacSignature.digest(body);
        return updated.isPresent() || !Json.text(event, "id").isEmpty() ? digest : digest + "@" + now;
    }

    private static Optional<Instant> time(String text) {
        try {
            return Optional.of(OffsetDateTime.parse(text).toInstant());
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
