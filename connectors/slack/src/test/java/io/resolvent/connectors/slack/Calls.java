package io.resolvent.connectors.slack;

import io.resolvent.connectors.Secret;
import io.resolvent.connectors.http.HmacSignature;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Makes the calls that Slack makes to an app. */
final class Calls {

    static final String SECRET = "signing-secret-0123456789";
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private Calls() {}

    static Map<String, String> signed(byte[] body, Instant at) {
        String time = Long.toString(at.getEpochSecond());
        String code = HmacSignature.sha256(new Secret(SECRET))
                .hex(("v0:" + time + ":").getBytes(StandardCharsets.UTF_8), body);
        return Map.of("x-slack-request-timestamp", time, "x-slack-signature", "v0=" + code);
    }

    /** A message was written. */
    static String event(ObjectNode message, String channel) {
        return callback(message.deepCopy().put("channel", channel));
    }

    static String changed(ObjectNode message, String channel) {
        ObjectNode event = JSON.createObjectNode()
                .put("type", "message")
                .put("subtype", "message_changed")
                .put("channel", channel)
                .put("hidden", true);
        event.set("message", message);
        return callback(event);
    }

    static String deleted(ObjectNode message, String channel) {
        ObjectNode event = JSON.createObjectNode()
                .put("type", "message")
                .put("subtype", "message_deleted")
                .put("channel", channel)
                .put("deleted_ts", message.path("ts").asString());
        event.set("previous_message", message);
        return callback(event);
    }

    private static String callback(ObjectNode event) {
        ObjectNode call = JSON.createObjectNode()
                .put("type", "event_callback")
                .put("team_id", "T0EXAMPLE")
                .put("event_id", "Ev" + event.hashCode());
        call.set("event", event);
        return call.toString();
    }
}
