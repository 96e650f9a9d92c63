package io.resolvent.connectors.intercom;

import io.resolvent.connectors.ConnectorException;
import io.resolvent.connectors.FailureKind;
import io.resolvent.connectors.TicketEvent;
import io.resolvent.connectors.TicketRef;
import io.resolvent.connectors.WebhookReceiver;
import io.resolvent.connectors.http.HmacSignature;
import io.resolvent.connectors.http.Json;
import io.resolvent.connectors.http.ReplayWindow;
import io.resolvent.connectors.http.WebhookBody;
import io.resolvent.connectors.http.WebhookScheme;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * Receives notifications. The signature covers no time of sending, but the body says when it was first sent: what is older
 * than a day is refused. Thread-safe.
 */
record IntercomWebhook(String name, IntercomConfig config) implements WebhookReceiver {

    private static final ReplayWindow DAY = new ReplayWindow(Duration.ofDays(1));

    @Override
    public List<TicketEvent> receive(Map<String, String> headers, byte[] body, Instant now) {
        config.clientSecret()
                .map(WebhookScheme::hubSha1)
                .orElseGet(WebhookScheme::none)
                .require(headers, body, now, name, "Compare client-secret with the app's client secret.");
        JsonNode event = WebhookBody.read(body, name, "Check the app's webhook.");
        requireRecent(event, now);
        return place(event)
                .map(place -> new TicketEvent(
                        new TicketRef(name, place.ref()),
                        delivery(event, body),
                        "",
                        IntercomTime.find(event, "created_at").orElse(now)))
                .stream()
                .toList();
    }

    /** What the notification is about; empty for what we do not care for. */
    private Optional<IntercomPlace> place(JsonNode event) {
        String topic = Json.text(event, "topic");
        boolean conversation = topic.startsWith("conversation.") || topic.startsWith("conversation_part.");
        boolean ticket = topic.startsWith("ticket.") && config.readsTickets();
        String id = Json.id(event.path("data"), "item");
        return (conversation || ticket) && id.matches("[0-9]{1,18}")
                ? Optional.of(new IntercomPlace(ticket ? IntercomPlace.TICKETS : IntercomPlace.CONVERSATIONS, id))
                : Optional.empty();
    }

    private void requireRecent(JsonNode event, Instant now) {
        Optional<Instant> sent =
                IntercomTime.find(event, "first_sent_at").or(() -> IntercomTime.find(event, "created_at"));
        if (sent.filter(at -> !DAY.contains(at, now)).isPresent()) {
            throw refusal(
                    "notification is from " + sent.orElse(now) + ". Old ones are refused; polling finds the rest.");
        }
    }

    /** The notification's own id, which stays when it is sent again, else what was sent. */
    private static String delivery(JsonNode event, byte[] body) {
        String id = Json.text(event, "id");
        return id.isEmpty() ? HmacSignature.digest(body) : id;
    }

    private ConnectorException refusal(String why) {
        return new ConnectorException(FailureKind.UNAUTHENTICATED, name + " webhook", why);
    }
}
