package io.resolvent.connectors.rt;

import io.resolvent.connectors.ConnectorException;
import io.resolvent.connectors.FailureKind;
import io.resolvent.connectors.http.StoreResponse;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** Reads what Request Tracker sends: numbers come as text or number, absent things as empty text. */
final class RtJson {

    private RtJson() {}

    /** The text or number, empty when absent. */
    static String text(JsonNode parent, String field) {
        JsonNode node = parent.path(field);
        return node.isValueNode() ? node.asString("") : "";
    }

    /** The {@code id} of a reference such as {@code {"type":"user","id":"root"}}. */
    static String id(JsonNode parent, String field) {
        return text(parent.path(field), "id");
    }

    /** A number; MALFORMED when there is none. */
    static long number(JsonNode parent, String field, String subject) {
        String text = text(parent, field);
        if (!text.matches("[0-9]{1,18}")) {
            throw malformed(subject, field + " is no number");
        }
        return Long.parseLong(text);
    }

    /** A time such as {@code 2026-11-21T18:00:00Z}; MALFORMED when there is none. */
    static Instant time(JsonNode parent, String field, String subject) {
        try {
            return Instant.parse(text(parent, field));
        } catch (DateTimeException e) {
            throw malformed(subject, field + " is no time");
        }
    }

    /** The rows of a list. */
    static List<JsonNode> items(StoreResponse response) {
        JsonNode items = response.json().path("items");
        if (!items.isArray()) {
            throw malformed(response.subject(), "a list was expected");
        }
        return List.copyOf(items.values());
    }

    static ConnectorException malformed(String subject, String problem) {
        return new ConnectorException(
                FailureKind.MALFORMED,
                subject,
                "the answer is not Request Tracker's: " + problem + ". Check that the url leads to RT 5 or newer.");
    }
}
