package io.resolvent.connectors.zammad;

import io.resolvent.connectors.http.HtmlText;
import io.resolvent.connectors.http.Json;
import java.time.Instant;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** One message on a ticket. */
record ZammadArticle(JsonNode json) {

    String id() {
        return Json.text(json, "id");
    }

    /** For example {@code email}, {@code note}, {@code web} or {@code phone}. */
    String type() {
        return Json.text(json, "type");
    }

    /** {@code Agent}, {@code Customer} or {@code System}. */
    String sender() {
        return Json.text(json, "sender");
    }

    boolean isFromCustomer() {
        return sender().equals("Customer");
    }

    /** Shown to the customer. What is not said to be public is internal. */
    boolean isPublic() {
        return json.path("internal").isBoolean() && !json.path("internal").asBoolean(true);
    }

    /** The number of the user it stands for: who it was entered for, else who entered it. */
    String author() {
        String origin = Json.text(json, "origin_by_id");
        return origin.isEmpty() ? creator() : origin;
    }

    String creator() {
        return Json.text(json, "created_by_id");
    }

    /** A name to show: the one before the address, else the login. */
    String authorName() {
        String from = Json.text(json, "from")
                .replaceAll("<[^>]*>", "")
                .replace("\"", "")
                .strip();
        return from.isEmpty() ? Json.text(json, "created_by") : from;
    }

    Instant created(String subject) {
        return Json.time(json, "created_at", subject);
    }

    String text() {
        String body = Json.text(json, "body");
        return Json.text(json, "content_type").toLowerCase(Locale.ROOT).contains("html")
                ? HtmlText.of(body)
                : body.replace("\r\n", "\n").strip();
    }

    /** An e-mail that an agent sent to this address. Zammad sends it even when the article is internal. */
    boolean wasMailedTo(String address) {
        String recipients = (Json.text(json, "to") + "," + Json.text(json, "cc")).toLowerCase(Locale.ROOT);
        return type().equals("email")
                && !isFromCustomer()
                && !address.isBlank()
                && recipients.matches("(?s)(.*[<,\\s])?\\Q"
                        + address.toLowerCase(Locale.ROOT).replace("\\E", "") + "\\E([>,\\s].*)?");
    }

    /** The headers of a mail, with what Zammad found of automatic mail put back into the header that says so. */
    Map<String, String> mailHeaders() {
        Map<String, String> headers = new HashMap<>();
        if (type().equals("email")) {
            put(headers, "from", "from");
            put(headers, "to", "to");
            put(headers, "cc", "cc");
            put(headers, "reply-to", "reply_to");
            put(headers, "subject", "subject");
            put(headers, "message-id", "message_id");
            put(headers, "in-reply-to", "in_reply_to");
            if (json.path("preferences").path("is-auto-response").asBoolean(false)) {
                headers.put("auto-submitted", "auto-generated");
            }
        }
        return headers;
    }

    private void put(Map<String, String> headers, String name, String field) {
        String value = Json.text(json, field);
        if (!value.isBlank()) {
            headers.put(name, value);
        }
    }
}
