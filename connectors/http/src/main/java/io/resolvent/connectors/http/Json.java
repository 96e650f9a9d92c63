package io.resolvent.connectors.http;

import io.resolvent.connectors.ConnectorException;
import io.resolvent.connectors.FailureKind;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** Reads what stores send: numbers may come as text or number, absent things are empty text. */
public final class Json {

    private Json() {}

    /** The text or number, empty when absent. */
    public static String text(JsonNode parent, String field) {
        JsonNode node = parent.path(field);
        return node.isValueNode() ? node.asString("") : "";
    }

    /** The {@code id} of a reference such as {@code {"type":"user","id":"root"}}. */
    public static String id(JsonNode parent, String field) {
        return text(parent.path(field), "id");
    }

    /** A number; MALFORMED when there is none. */
    public static long number(JsonNode parent, String field, String subject) {
        String text = text(parent, field);
        if (!text.matches("[0-9]{1,18}")) {
            throw malformed(subject, field + " is no number");
        }
        return Long.parseLong(text);
    }

    /** A time such as {@code 2026-11-21T18:00:00Z}; MALFORMED when there is none. */
    public static Instant time(JsonNode parent, String field, String subject) {
        try {
            return Instant.parse(text(parent, field));
        } catch (DateTimeException e) {
            throw malformed(subject, field + " is no time");
        }
    }

    /** An address that the store gave; MALFORMED when it is none. */
    public static URI address(String text, String subject) {
        try {
            return new URI(text.strip());
        } catch (URISyntaxException e) {
            throw malformed(subject, "not an address");
        }
    }

    /** The rows of a list in the answer. */
    public static List<JsonNode> rows(StoreResponse response, String field) {
        JsonNode items = response.json().path(field);
        if (!items.isArray()) {
            throw malformed(response.subject(), "a list was expected");
        }
        return List.copyOf(items.values());
    }

    public static ConnectorException malformed(String subject, String problem) {
        return new ConnectorException(
                FailureKind.MALFORMED,
                subject,
                "the answer is not what the store documents: " + problem
                        + ". Check that the address leads to the store itself.");
    }
}
