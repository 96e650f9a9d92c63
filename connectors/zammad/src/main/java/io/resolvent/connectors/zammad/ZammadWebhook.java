package io.resolvent.connectors.zammad;

import io.resolvent.connectors.TicketEvent;
import io.resolvent.connectors.TicketRef;
import io.resolvent.connectors.WebhookReceiver;
import io.resolvent.connectors.http.HmacSignature;
import io.resolvent.connectors.http.Json;
import io.resolvent.connectors.http.WebhookBody;
import io.resolvent.connectors.http.WebhookScheme;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * Receives webhooks of triggers and schedulers. The signature covers the body alone: no time, and not the number of the
 * delivery. So a delivery is known by its body, and one that is sent again is a duplicate whatever its headers say.
 * Thread-safe.
 */
record ZammadWebhook(String name, ZammadConfig config) implements WebhookReceiver {

    @Override
    public List<TicketEvent> receive(Map<String, String> headers, byte[] body, Instant now) {
        config.webhookSecret()
                .map(WebhookScheme::hubSha1)
                .orElseGet(WebhookScheme::none)
                .require(
                        headers,
                        body,
                        now,
                        name,
                        "Compare webhook-secret with the webhook's HMAC SHA1 signature token.");
        JsonNode event = WebhookBody.read(body, name, "Check the webhook's payload.");
        JsonNode ticket = event.path("ticket");
        if (!ticket.isObject() && !event.has("ticket_id")) {
            return List.of();
        }
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

    private static Optional<Instant> time(String text) {
        try {
            return Optional.of(Instant.parse(text));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
