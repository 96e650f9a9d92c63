package io.resolvent.connectors.rt;

import io.resolvent.connectors.ConnectorException;
import io.resolvent.connectors.FailureKind;
import io.resolvent.connectors.TicketEvent;
import io.resolvent.connectors.TicketRef;
import io.resolvent.connectors.WebhookReceiver;
import io.resolvent.connectors.http.HmacSignature;
import io.resolvent.connectors.http.Json;
import io.resolvent.connectors.http.ReplayWindow;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Receives what the scrip of {@code webhook-scrip.pl} sends: one transaction, signed with its time. Thread-safe. */
record RtWebhook(String name, RtConfig config) implements WebhookReceiver {

    private static final String SIGNATURE = "x-resolvent-signature";
    private static final String TIMESTAMP = "x-resolvent-timestamp";
    private static final String SCHEME = "sha256=";
    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** Transactions that only record a mail that RT sent. */
    private static final Set<String> RECORDS = Set.of("EmailRecord", "CommentEmailRecord");

    @Override
    public List<TicketEvent> receive(Map<String, String> headers, byte[] body, Instant now) {
        requireSigned(headers, body, now);
        JsonNode event = read(body);
        long transaction = Json.number(event, "transaction", name + " webhook");
        long ticket = Json.number(event, "ticket", name + " webhook");
        Instant created = Json.time(event, "created", name + " webhook");
        if (RECORDS.contains(Json.text(event, "type"))) {
            return List.of();
        }
        return List.of(
                new TicketEvent(new TicketRef(name, Long.toString(ticket)), "transaction-" + transaction, "", created));
    }

    private void requireSigned(Map<String, String> headers, byte[] body, Instant now) {
        String time = headers.getOrDefault(TIMESTAMP, "");
        String signature = headers.getOrDefault(SIGNATURE, "");
        byte[] stamped = (time + ".").getBytes(StandardCharsets.UTF_8);
        boolean signed = config.webhookSecret()
                .filter(secret -> signature.startsWith(SCHEME))
                .map(HmacSignature::sha256)
                .filter(hmac -> hmac.matchesHex(signature.substring(SCHEME.length()), stamped, body))
                .isPresent();
        if (!signed || !ReplayWindow.ofFiveMinutes().contains(time, now)) {
            throw new ConnectorException(
                    FailureKind.UNAUTHENTICATED,
                    name + " webhook",
                    "signature is missing, wrong or too old. Compare webhook-secret with the scrip, and both clocks.");
        }
    }

    private JsonNode read(byte[] body) {
        try {
            return JSON.readTree(body);
        } catch (JacksonException e) {
            throw new ConnectorException(
                    FailureKind.MALFORMED, name + " webhook", "the body is not JSON. Check the scrip.");
        }
    }
}
