package io.resolvent.connectors.slack;

import io.resolvent.connectors.ConnectorException;
import io.resolvent.connectors.FailureKind;
import io.resolvent.connectors.TicketEvent;
import io.resolvent.connectors.WebhookReceiver;
import io.resolvent.connectors.http.HmacSignature;
import io.resolvent.connectors.http.Json;
import io.resolvent.connectors.http.ReplayWindow;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Hears what is written, edited and deleted in the configured channels and keeps it in the journal. An event that comes
 * again changes nothing, so that one whose first delivery failed may be repeated. Thread-safe.
 */
record SlackEvents(String name, SlackConfig config, SlackJournal journal) implements WebhookReceiver {

    private static final String SIGNATURE = "x-slack-signature";
    private static final String TIMESTAMP = "x-slack-request-timestamp";
    private static final String VERSION = "v0=";
    private static final JsonMapper JSON = JsonMapper.builder().build();

    @Override
    public Optional<String> challenge(Map<String, String> headers, byte[] body, Instant now) {
        JsonNode call = verified(headers, body, now);
        return Optional.of(Json.text(call, "challenge"))
                .filter(text -> Json.text(call, "type").equals("url_verification") && !text.isEmpty());
    }

    @Override
    public List<TicketEvent> receive(Map<String, String> headers, byte[] body, Instant now) {
        JsonNode event = verified(headers, body, now).path("event");
        String channel = Json.text(event, "channel");
        if (Json.text(event, "type").equals("message") && config.channels().contains(channel)) {
            keep(channel, event);
        }
        return List.of();
    }

    private void keep(String channel, JsonNode event) {
        switch (Json.text(event, "subtype")) {
            case "message_changed" -> changed(channel, event.path("message"));
            case "message_deleted" -> deleted(channel, Json.text(event, "deleted_ts"), event.path("previous_message"));
            default -> written(channel, event);
        }
    }

    private void written(String channel, JsonNode message) {
        String thread = SlackMessage.threadOf(message);
        SlackMessage.of(message)
                .ifPresent(m -> journal.change(channel, thread, known -> {
                    boolean startUnknown =
                            known.find(thread).isEmpty() && !known.gone().contains(thread);
                    SlackThread more = known.with(m);
                    return startUnknown && !m.ts().equals(thread) ? more.incomplete() : more;
                }));
    }

    /** A first message that is deleted while it has replies is changed into a mark. */
    private void changed(String channel, JsonNode message) {
        if (Json.text(message, "subtype").equals("tombstone")) {
            deleted(channel, Json.text(message, "ts"), message);
        } else {
            written(channel, message);
        }
    }

    private void deleted(String channel, String ts, JsonNode message) {
        String thread = Json.text(message, "thread_ts");
        if (SlackTime.is(ts)) {
            journal.change(channel, SlackTime.is(thread) ? thread : ts, known -> known.without(ts));
        }
    }

    private JsonNode verified(Map<String, String> headers, byte[] body, Instant now) {
        String time = headers.getOrDefault(TIMESTAMP, "");
        String given = headers.getOrDefault(SIGNATURE, "");
        boolean signed = given.startsWith(VERSION)
                && config.signingSecret()
                        .map(HmacSignature::sha256)
                        .filter(hmac -> hmac.matchesHex(
                                given.substring(VERSION.length()),
                                ("v0:" + time + ":").getBytes(StandardCharsets.UTF_8),
                                body))
                        .isPresent();
        if (!signed || !ReplayWindow.ofFiveMinutes().contains(time, now)) {
            throw new ConnectorException(
                    FailureKind.UNAUTHENTICATED,
                    name + " webhook",
                    "signature is missing, wrong or too old. Compare signing-secret with the app's signing secret.");
        }
        return read(body);
    }

    private JsonNode read(byte[] body) {
        try {
            return JSON.readTree(body);
        } catch (JacksonException e) {
            throw new ConnectorException(
                    FailureKind.MALFORMED, name + " webhook", "the body is not JSON. Check the app's request URL.");
        }
    }
}
