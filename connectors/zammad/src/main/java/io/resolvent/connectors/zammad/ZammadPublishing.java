package io.resolvent.connectors.zammad;

import io.resolvent.connectors.Audience;
import io.resolvent.connectors.http.Json;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * Who may see an answer now. Three times say from when it is internal, public and archived; a time to come counts for
 * nothing yet.
 */
record ZammadPublishing(JsonNode answer, Instant now) {

    /** Empty for what nobody is meant to read: drafts and archived answers. What is not clear is INTERNAL. */
    Optional<Audience> audience() {
        try {
            if (has("archived_at")) {
                return Optional.empty();
            }
            if (has("published_at")) {
                return Optional.of(Audience.PUBLIC);
            }
            return has("internal_at") ? Optional.of(Audience.INTERNAL) : Optional.empty();
        } catch (DateTimeException e) {
            return Optional.of(Audience.INTERNAL);
        }
    }

    private boolean has(String time) {
        if (!answer.has(time)) {
            throw new DateTimeException(time + " is not there");
        }
        String text = Json.text(answer, time);
        return !answer.path(time).isNull() && Instant.parse(text).isBefore(now);
    }
}
