package io.resolvent.connectors.slack;

import io.resolvent.connectors.http.Budget;
import io.resolvent.connectors.http.Json;
import io.resolvent.connectors.http.Rate;
import io.resolvent.connectors.http.StoreClient;
import io.resolvent.connectors.http.StoreRequest;
import io.resolvent.connectors.http.StoreResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/**
 * Slack's methods. Slack counts each by itself, so posting has a limiter of its own: reading history, of which some apps
 * may do very little, never keeps a message waiting. Thread-safe.
 *
 * @param name the connector's name
 */
record SlackApi(String name, StoreClient posting, StoreClient reading) implements AutoCloseable {

    /** One message a second in each channel. */
    static final Map<String, Rate> BUDGETS = Map.of("channel", new Rate(1, Duration.ofSeconds(1), 1));

    /** The whole answer, because its headers tell the scopes. */
    StoreResponse authTest() {
        return posting.send(StoreRequest.get("/auth.test").about(name + " auth.test"));
    }

    /** @param fields of the message */
    JsonNode post(String channel, List<Map.Entry<String, String>> fields, String subject) {
        StoreRequest request = StoreRequest.post("/chat.postMessage")
                .withForm(fields)
                .within(new Budget("channel", channel, ""))
                .about(subject);
        return SlackFailure.checked(posting.send(request), false);
    }

    /**
     * The newest messages of a channel between two places, without both, newest first, replies left out. The end is always
     * given: without it Slack begins with the oldest.
     */
    JsonNode history(String channel, String oldest, String latest, int limit, boolean withMetadata) {
        StoreRequest request = StoreRequest.get("/conversations.history")
                .withQuery("channel", channel)
                .withQuery("oldest", oldest)
                .withQuery("latest", latest)
                .withQuery("limit", Integer.toString(limit))
                .about(name + " channel " + channel);
        return read(withMetadata ? request.withQuery("include_all_metadata", "true") : request);
    }

    /** A thread's first message and its replies after this place, oldest first. */
    JsonNode replies(String channel, String thread, String after, int limit) {
        StoreRequest request = StoreRequest.get("/conversations.replies")
                .withQuery("channel", channel)
                .withQuery("ts", thread)
                .withQuery("limit", Integer.toString(limit))
                .about(name + " thread " + channel + "-" + thread);
        return read(after.isEmpty() ? request : request.withQuery("oldest", after));
    }

    @Override
    public void close() {
        posting.close();
        reading.close();
    }

    private JsonNode read(StoreRequest request) {
        JsonNode json = SlackFailure.checked(reading.send(request), true);
        if (!json.path("messages").isArray()) {
            throw Json.malformed(request.subject(), "messages are missing");
        }
        return json;
    }
}
