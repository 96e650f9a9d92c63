package io.resolvent.connectors.rt;

import io.resolvent.connectors.TicketEvent;
import io.resolvent.connectors.TicketRef;
import io.resolvent.connectors.WebhookReceiver;
import io.resolvent.connectors.http.Json;
import io.resolvent.connectors.http.WebhookBody;
import io.resolvent.connectors.http.WebhookScheme;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** Receives what the scrip of {@code webhook-scrip.pl} sends: one transaction, signed with its time. Thread-safe. */
record RtWebhook(String name, RtConfig config) implements WebhookReceiver {

    private static final String SIGNATURE = "x-resolvent-signature";
    private static final String TIMESTAMP = "x-resolvent-timestamp";

    /** Transactions that only record a mail that RT sent. */
    private static final Set<String> RECORDS = Set.of("EmailRecord", "CommentEmailRecord");

    @Override
    public List<TicketEvent> receive(Map<String, String> headers, byte[] body, Instant now) {
        config.webhookSecret()
                .map(secret -> WebhookScheme.stamped(SIGNATURE, TIMESTAMP, secret))
                .orElseGet(WebhookScheme::none)
                .require(headers, body, now, name, "Compare webhook-secret with the scrip, and both clocks.");
        JsonNode event = WebhookBody.read(body, name, "Check the scrip.");
        long transaction = Json.number(event, "transaction", name + " webhook");
        long ticket = Json.number(event, "ticket", name + " webhook");
        Instant created = Json.time(event, "created", name + " webhook");
        if (RECORDS.contains(Json.text(event, "type"))) {
            return List.of();
        }
        return List.of(
                new TicketEvent(new TicketRef(name, Long.toString(ticket)), "transaction-" + transaction, "", created));
    }
}
