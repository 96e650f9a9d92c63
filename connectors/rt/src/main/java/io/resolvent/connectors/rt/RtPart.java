package io.resolvent.connectors.rt;

import io.resolvent.connectors.Attachment;
import io.resolvent.connectors.http.HtmlText;
import io.resolvent.connectors.http.Json;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** One MIME part of a message, which RT calls an attachment. */
record RtPart(long id, long transaction, String type, String fileName, long bytes, String headers, String content) {

    static RtPart of(JsonNode json, String subject) {
        String bytes = Json.text(json, "ContentLength");
        return new RtPart(
                Json.number(json, "id", subject),
                Json.number(json, "TransactionId", subject),
                Json.text(json, "ContentType").toLowerCase(Locale.ROOT),
                Json.text(json, "Filename"),
                bytes.matches("[0-9]{1,18}") ? Long.parseLong(bytes) : -1,
                Json.text(json, "Headers"),
                Json.text(json, "Content"));
    }

    /** Puts the parts of one transaction together: plain text is preferred to HTML. */
    static RtMessage message(List<RtPart> parts) {
        List<RtPart> ordered =
                parts.stream().sorted(Comparator.comparingLong(RtPart::id)).toList();
        String text = ordered.stream()
                .filter(p -> p.isText("text/plain"))
                .findFirst()
                .map(RtPart::content)
                .orElseGet(() -> ordered.stream()
                        .filter(p -> p.isText("text/html"))
                        .findFirst()
                        .map(p -> HtmlText.of(p.content()))
                        .orElse(""));
        List<Attachment> files = ordered.stream()
                .filter(p -> !p.fileName().isEmpty())
                .map(p -> new Attachment(Long.toString(p.id()), p.fileName(), p.type(), p.bytes()))
                .toList();
        Map<String, String> headers =
                ordered.stream().findFirst().map(RtPart::mailHeaders).orElse(Map.of());
        return new RtMessage(text, files, headers);
    }

    private boolean isText(String wanted) {
        return type.equals(wanted) && fileName.isEmpty();
    }

    /** The headers of the first part are the mail's; a message by web or REST has no sender among them. */
    private Map<String, String> mailHeaders() {
        Map<String, String> found = new HashMap<>();
        String name = "";
        for (String line : headers.split("\\r?\\n")) {
            int colon = line.indexOf(':');
            if (!line.isEmpty() && Character.isWhitespace(line.charAt(0))) {
                found.computeIfPresent(name, (key, value) -> value + " " + line.strip());
            } else if (colon > 0) {
                name = line.substring(0, colon).toLowerCase(Locale.ROOT);
                found.put(name, line.substring(colon + 1).strip());
            }
        }
        return found.containsKey("from") ? found : Map.of();
    }
}
