package io.resolvent.connectors.intercom;

import io.resolvent.connectors.Attachment;
import io.resolvent.connectors.Visibility;
import io.resolvent.connectors.http.HtmlText;
import io.resolvent.connectors.http.Json;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/**
 * One part of a conversation: a message, or something that was done to it.
 *
 * @param id {@link #SOURCE} for the message that it began with
 * @param type Intercom's word, for example {@code comment}
 */
record IntercomPart(String id, String type, JsonNode json) {

    static final String SOURCE = "source";

    /** What is put where somebody took a message away. */
    static final String REDACTED = "[redacted]";

    /** Where a teammate's words go to the customer. What is not known to go there stays with the team. */
    private static final Set<String> SAID = Set.of(SOURCE, "comment", "open", "close", "quick_reply");

    static IntercomPart of(JsonNode json) {
        return new IntercomPart(Json.text(json, "id"), Json.text(json, "part_type"), json);
    }

    IntercomAuthor author() {
        return IntercomAuthor.of(json.path("author"));
    }

    /** Seconds since 1970; 0 when unknown. */
    long created() {
        return json.path("created_at").asLong(0);
    }

    /** Says something; most other parts only do something. */
    boolean isMessage() {
        return isRedacted() || !text().isBlank() || !attachments().isEmpty();
    }

    /** Customers see what they wrote themselves, and what was said to them. */
    Visibility visibility() {
        boolean isNote = type.startsWith("note");
        return !isNote && (author().isCustomer() || SAID.contains(type)) ? Visibility.PUBLIC : Visibility.INTERNAL;
    }

    boolean isRedacted() {
        return json.path("redacted").asBoolean(false);
    }

    String text() {
        if (isRedacted()) {
            return REDACTED;
        }
        String text = HtmlText.of(Json.text(json, "body"));
        return text.isBlank()
                ? json.path("metadata").path("quick_reply_options").values().stream()
                        .map(option -> Json.text(option, "text"))
                        .collect(Collectors.joining(" / "))
                : text;
    }

    List<Attachment> attachments() {
        return files().stream().map(IntercomFile::attachment).toList();
    }

    /** What is attached, then the pictures between the words. */
    List<IntercomFile> files() {
        List<IntercomFile> files = new ArrayList<>();
        if (!isRedacted()) {
            json.path("attachments").values().forEach(file -> files.add(IntercomFile.attached(id, files.size(), file)));
            HtmlText.pictures(Json.text(json, "body"))
                    .forEach(address -> files.add(IntercomFile.shown(id, files.size(), address)));
        }
        return files;
    }

    /** Of the mail that it came as; empty when it was none. */
    Map<String, String> mailHeaders() {
        JsonNode mail = json.path("email_message_metadata");
        Map<String, String> headers = new HashMap<>();
        put(headers, "message-id", Json.text(mail, "message_id"));
        put(headers, "subject", Json.text(mail, "subject"));
        mail.path("email_address_headers")
                .values()
                .forEach(header -> put(
                        headers,
                        Json.text(header, "type").toLowerCase(Locale.ROOT),
                        Json.text(header, "email_address")));
        return headers;
    }

    private static void put(Map<String, String> headers, String name, String value) {
        if (!name.isBlank() && !value.isBlank()) {
            headers.merge(name, value, (one, other) -> one + ", " + other);
        }
    }
}
