package io.resolvent.connectors.freshdesk;

import io.resolvent.connectors.ConnectorException;
import io.resolvent.connectors.FailureKind;
import io.resolvent.connectors.TicketEvent;
import io.resolvent.connectors.TicketRef;
import io.resolvent.connectors.WebhookReceiver;
import io.resolvent.connectors.http.HmacSignature;
import io.resolvent.connectors.http.Json;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Receives calls of automation rules. Freshdesk signs nothing: a call is believed when it brings the shared secret, in a header
 * of its own or as the password of HTTP basic authentication. Nothing but a ticket's number is taken from it, so whoever
 * repeats or changes a call can only make a ticket be read once more. Thread-safe.
 */
record FreshdeskWebhook(String name, FreshdeskConfig config) implements WebhookReceiver {

    private static final String SECRET = "x-resolvent-token";
    private static final String AUTHORIZATION = "authorization";
    private static final String BASIC = "Basic ";
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    @Override
    public List<TicketEvent> receive(Map<String, String> headers, byte[] body, Instant now) {
        requireSecret(headers);
        JsonNode event = read(body);
        JsonNode ticket = event.path("ticket");
        if (!ticket.has("id")) {
            return List.of();
        }
        String id = Long.toString(Json.number(ticket, "id", name + " webhook"));
        Optional<Instant> updated = time(Json.text(ticket, "updated_at"));
        return List.of(
                new TicketEvent(new TicketRef(name, id), delivery(event, body, updated, now), "", updated.orElse(now)));
    }

    private void requireSecret(Map<String, String> headers) {
        String given = Optional.ofNullable(headers.get(SECRET))
                .filter(value -> !value.isEmpty())
                .orElseGet(() -> password(headers.getOrDefault(AUTHORIZATION, "")));
        boolean known = config.webhookSecret()
                .filter(secret -> isSame(given, secret.reveal()))
                .isPresent();
        if (!known) {
            throw new ConnectorException(
                    FailureKind.UNAUTHENTICATED,
                    name + " webhook",
                    "the secret is missing or wrong. Compare webhook-secret with the header " + SECRET
                            + " in the automation rule.");
        }
    }

    /** Takes the same time wherever the difference is, and whatever the lengths are: digests are compared. */
    private static boolean isSame(String given, String secret) {
        byte[] one =
                HmacSignature.digest(given.getBytes(StandardCharsets.UTF_8)).getBytes(StandardCharsets.UTF_8);
        byte[] other =
                HmacSignature.digest(secret.getBytes(StandardCharsets.UTF_8)).getBytes(StandardCharsets.UTF_8);
        return MessageDigest.isEqual(one, other);
    }

    /** Empty when there is none. */
    private static String password(String authorization) {
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

    private JsonNode read(byte[] body) {
        try {
            JsonNode event = JSON.readTree(body);
            if (event.isObject()) {
                return event;
            }
        } catch (JacksonException e) {
            throw malformed();
        }
        throw malformed();
    }

    private ConnectorException malformed() {
        return new ConnectorException(
                FailureKind.MALFORMED, name + " webhook", "the body is no JSON object. Check the automation rule.");
    }
}
