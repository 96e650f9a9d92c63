package io.resolvent.connectors.intercom;

import io.resolvent.connectors.http.Json;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** Intercom's times: mostly seconds since 1970, for macros ISO 8601. */
final class IntercomTime {

    private IntercomTime() {}

    /** MALFORMED when there is none. */
    static Instant of(JsonNode parent, String field, String subject) {
        return find(parent, field).orElseThrow(() -> Json.malformed(subject, field + " is no time"));
    }

    static Optional<Instant> find(JsonNode parent, String field) {
        String text = Json.text(parent, field);
        if (text.matches("[0-9]{1,11}")) {
            return Optional.of(Instant.ofEpochSecond(Long.parseLong(text)));
        }
        try {
            return Optional.of(Instant.parse(text));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
