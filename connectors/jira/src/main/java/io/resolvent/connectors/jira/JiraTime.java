package io.resolvent.connectors.jira;

import io.resolvent.connectors.http.Json;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.util.Locale;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** Reads Jira's times, such as {@code 2026-11-22T10:15:30.123+0100}. */
final class JiraTime {

    private static final DateTimeFormatter FORM = new DateTimeFormatterBuilder()
            .append(DateTimeFormatter.ISO_LOCAL_DATE_TIME)
            .appendPattern("[XXX][XX][X]")
            .toFormatter(Locale.ROOT);

    private JiraTime() {}

    /** MALFORMED when there is no time. */
    static Instant of(JsonNode parent, String field, String subject) {
        return parse(Json.text(parent, field)).orElseThrow(() -> Json.malformed(subject, field + " is no time"));
    }

    static Optional<Instant> parse(String text) {
        try {
            return Optional.of(OffsetDateTime.parse(text, FORM).toInstant());
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
