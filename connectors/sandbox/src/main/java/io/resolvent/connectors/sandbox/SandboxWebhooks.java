package io.resolvent.connectors.sandbox;

import io.resolvent.connectors.ConnectorException;
import io.resolvent.connectors.FailureKind;
import io.resolvent.connectors.Secret;
import io.resolvent.connectors.TicketEvent;
import io.resolvent.connectors.TicketRef;
import io.resolvent.connectors.WebhookReceiver;
import io.resolvent.connectors.http.WebhookScheme;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads the desk's webhooks: one event a call. */
final class SandboxWebhooks implements WebhookReceiver {

    private final String name;
    private final Optional<Secret> secret;

    SandboxWebhooks(String name, Optional<Secret> secret) {
        this.name = name;
        this.secret = secret;
    }

    @Override
    public List<TicketEvent> receive(Map<String, String> headers, byte[] body, Instant now) {
        verify(headers, body, now);
        Payload.Event event = Payload.read(body, Payload.Event.class, name + " webhook");
        if (event.ticketId().isBlank()) {
            throw new ConnectorException(FailureKind.MALFORMED, name + " webhook", "names no ticket");
        }
        return List.of(new TicketEvent(
                new TicketRef(name, event.ticketId()),
                event.deliveryId(),
                Long.toString(event.version()),
                event.occurredAt()));
    }

    private void verify(Map<String, String> headers, byte[] body, Instant now) {
        Secret key = secret.orElseThrow(() -> new ConnectorException(
                FailureKind.INVALID_CONFIGURATION,
                "connectors." + name + ".webhook-secret",
                "is missing: without it no webhook can be believed"));
        WebhookScheme.stamped("x-sandbox-signature", "x-sandbox-timestamp", key)
                .require(headers, body, now, name, "Check webhook-secret and both clocks.");
    }
}
