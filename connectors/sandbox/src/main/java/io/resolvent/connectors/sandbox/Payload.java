package io.resolvent.connectors.sandbox;

import io.resolvent.connectors.ConnectorException;
import io.resolvent.connectors.FailureKind;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.json.JsonMapper;

/** What the desk's API answers, as far as the connector reads it: every part named here must be there. */
final class Payload {

    private static final JsonMapper JSON = JsonMapper.builder()
            .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
            .build();

    private Payload() {}

    record Account(String id, String name, String role) {}

    record Person(String id, String name, String email, Map<String, String> attributes) {}

    record File(String id, String fileName, String mediaType, long bytes) {}

    record Message(
            String id,
            String authorId,
            String authorName,
            String role,
            String visibility,
            String text,
            boolean html,
            Instant createdAt,
            Map<String, String> mailHeaders,
            List<File> attachments) {}

    record Effect(String actionId, String effectId, String author) {}

    record Whole(
            String id,
            long version,
            String subject,
            String status,
            Person requester,
            List<Message> comments,
            Set<String> tags,
            Map<String, String> fields,
            String group,
            String assignee,
            List<Effect> effects,
            Instant createdAt,
            Instant updatedAt) {}

    record Line(String id, long version, String status, Instant createdAt, Instant updatedAt) {}

    record Lines(List<Line> tickets, long next, boolean more) {}

    record Article(
            String id,
            String kind,
            String title,
            String body,
            String format,
            String audience,
            long version,
            Instant updatedAt,
            Map<String, String> labels) {}

    record Articles(List<Article> items, String next, boolean more) {}

    record Event(String deliveryId, String ticketId, long version, Instant occurredAt) {}

    /** MALFORMED when the JSON is something else. */
    static <T> T read(JsonNode json, Class<T> type, String subject) {
        if (!json.isObject()) {
            throw malformed(subject, "expected an object");
        }
        try {
            return JSON.treeToValue(json, type);
        } catch (JacksonException e) {
            throw malformed(subject, e.getOriginalMessage());
        }
    }

    /** MALFORMED when the bytes are no such JSON. */
    static <T> T read(byte[] body, Class<T> type, String subject) {
        try {
            return read(JSON.readTree(body), type, subject);
        } catch (JacksonException e) {
            throw malformed(subject, "not JSON");
        }
    }

    private static ConnectorException malformed(String subject, String problem) {
        return new ConnectorException(
                FailureKind.MALFORMED, subject, "the desk sent something else than it documents: " + problem);
    }
}
