package io.resolvent.agent.intake;

import io.resolvent.connectors.Secret;
import io.resolvent.connectors.TicketEvent;
import io.resolvent.connectors.TicketRef;
import io.resolvent.connectors.WebhookReceiver;
import io.resolvent.connectors.http.HmacSignature;
import io.resolvent.connectors.http.Json;
import io.resolvent.connectors.http.WebhookBody;
import io.resolvent.connectors.http.WebhookScheme;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** Receives a body that no store sends, {@code {"ticket":{"id":1}}}, by the signature of any of them. */
record SignedBody(String store, Secret secret) implements WebhookReceiver {

    @Override
    public List<TicketEvent> receive(Map<String, String> headers, byte[] body, Instant now) {
        scheme().require(headers, body, now, "desk", "Compare the secrets.");
        JsonNode ticket = WebhookBody.read(body, "desk", "Check the sender.").path("ticket");
        String delivery = Optional.ofNullable(headers.get("webhook-id")).orElseGet(() -> HmacSignature.digest(body));
        return ticket.isObject()
                ? List.of(new TicketEvent(new TicketRef("desk", Json.text(ticket, "id")), delivery, "", now))
                : List.of();
    }

    private WebhookScheme scheme() {
        return switch (store) {
            case "zendesk" ->
                WebhookScheme.isoStamped(
                        "x-zendesk-webhook-signature", "x-zendesk-webhook-signature-timestamp", secret);
            case "jira" -> WebhookScheme.hubSha256(secret);
            case "intercom", "zammad" -> WebhookScheme.hubSha1(secret);
            case "freshdesk" -> WebhookScheme.header("x-resolvent-token", secret);
            case "standard" -> WebhookScheme.standard(secret);
            default -> throw new IllegalArgumentException("no scheme for " + store);
        };
    }
}
