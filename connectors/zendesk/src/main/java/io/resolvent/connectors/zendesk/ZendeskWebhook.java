package io.resolvent.connectors.zendesk;

import io.resolvent.connectors.TicketEvent;
import io.resolvent.connectors.TicketRef;
import io.resolvent.connectors.WebhookReceiver;
import io.resolvent.connectors.http.HmacSignature;
import io.resolvent.connectors.http.Json;
import io.resolvent.connectors.http.WebhookBody;
import io.resolvent.connectors.http.WebhookScheme;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * Receives webhooks of triggers and of events. A trigger's body is ours to write and needs {@code ticket_id}; an event's body
 * has the ticket in {@code detail}. Thread-safe.
 */
record ZendeskWebhook(String name, ZendeskConfig config) implements WebhookReceiver {

    private static final String SIGNATURE = "x-zendesk-webhook-signature";
    private static final String TIMESTAMP = "x-zendesk-webhook-signature-timestamp";
    private static final String INVOCATION = "x-zendesk-webhook-invocation-id";

    @Override
    public List<TicketEvent> receive(Map<String, String> headers, byte[] body, Instant now) {
        config.webhookSecret()
                .map(secret -> WebhookScheme.isoStamped(SIGNATURE, TIMESTAMP, secret))
                .orElseGet(WebhookScheme::none)
                .require(headers, body, now, name, "Compare webhook-secret with the webhook's signing secret.");
        JsonNode event = WebhookBody.read(body, name, "Check the trigger.");
        JsonNode detail = event.path("detail");
        String type = Json.text(event, "type");
        if (!type.isEmpty() && !type.startsWith("zen:event-type:ticket.")) {
            return List.of();
        }
        String ticket = String.valueOf(
                detail.isObject()
                        ? Json.number(detail, "id", name + " webhook")
                        : Json.number(event, "ticket_id", name + " webhook"));
        String updated = detail.isObject() ? Json.text(detail, "updated_at") : Json.text(event, "updated_at");
        return List.of(new TicketEvent(
                new TicketRef(name, ticket),
                delivery(headers, event, body),
                "",
                time(updated).orElse(now)));
    }

    /** The event's own id, else the call's, else what was sent. */
    private static String delivery(Map<String, String> headers, JsonNode event, byte[] body) {
        String id = Json.text(event, "id");
        return !id.isEmpty()
                ? id
                : Optional.ofNullable(headers.get(INVOCATION))
                        .filter(value -> !value.isBlank())
                        .orElseGet(() -> HmacSignature.digest(body));
    }

    private static Optional<Instant> time(String text) {
        try {
            return Optional.of(OffsetDateTime.parse(text).toInstant());
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
