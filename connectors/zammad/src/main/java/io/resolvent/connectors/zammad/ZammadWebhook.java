package io.resolvent.connectors.zammad;

import io.resolvent.connectors.ConnectorException;
import io.resolvent.connectors.FailureKind;
import io.resolvent.connectors.TicketEvent;
import io.resolvent.connectors.TicketRef;
import io.resolvent.connectors.WebhookReceiver;
import io.resolvent.connectors.http.HmacSignature;
import io.resolvent.connectors.http.Json;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Receives webhooks of triggers and schedulers. The signature covers the body alone: no time, and not the number of the
 * delivery. So a delivery is known by its body, and one that is sent again is a duplicate whatever its headers say.
 * Thread-safe.
 */
record ZammadWebhook(String name, ZammadConfig config) implements WebhookReceiver {

    private static final String SIGNATURE = "x-hub-signature";
    private static final String ALGORITHM = "sha1=";
    private static final JsonMapper JSON = JsonMapper.builder().build();

    @Override
    public List<TicketEvent> receive(Map<String, String> headers, byte[] body, Instant now) {
        requireSigned(headers.getOrDefault(SIGNATURE, ""), body);
        JsonNode event = read(body);
        JsonNode ticket = event.path("ticket");
        String id = String.valueOf(
                ticket.isObject()
                        ? Json.number(ticket, "id", name + " webhook")
                        : Json.number(event, "ticket_id", name + " webhook"));
        return List.of(new TicketEvent(
                new TicketRef(name, id),
                HmacSignature.digest(body),
                "",
                time(Json.text(ticket, "updated_at")).orElse(now)));
    }

    private void requireSigned(String signature, byte[] body) {
        boolean signed = signature.startsWith(ALGORITHM)
                && config.webhookSecret()
                        .map(HmacSignature::sha1)
                        .filter(hmac -> hmac.matchesHex(signature.substring(ALGORITHM.length()), body))
                        .isPresent();
        if (!signed) {
            throw new ConnectorException(
                    FailureKind.UNAUTHENTICATED,
                    name + " webhook",
                    "the signature is missing or wrong. Compare webhook-secret with the webhook's HMAC SHA1 signature"
                            + " token.");
        }
    }

    private static Optional<Instant> time(String text) {
        try {
            return Optional.of(Instant.parse(text));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private JsonNode read(byte[] body) {
        try {
            return JSON.readTree(body);
        } catch (JacksonException e) {
            throw new ConnectorException(
                    FailureKind.MALFORMED, name + " webhook", "the body is not JSON. Check the webhook's payload.");
        }
    }
}
