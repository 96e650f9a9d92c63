package io.resolvent.connectors.rt;

import io.resolvent.connectors.Audience;
import io.resolvent.connectors.KnowledgeItem;
import io.resolvent.connectors.http.Json;
import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** Puts an article into our words: its body is the custom field Content, or all its fields when it has none. */
final class RtArticle {

    private static final String BODY = "Content";
    private static final Pattern HTML = Pattern.compile("(?i)</?(p|div|br|ul|ol|li|table|h[1-6]|span|b|strong)[\\s/>]");

    private RtArticle() {}

    static KnowledgeItem of(JsonNode row, String className, KnowledgeItem.Kind kind, Audience audience, URI url) {
        String id = Json.text(row, "id");
        Map<String, String> fields = fields(row);
        String body = Optional.ofNullable(fields.remove(BODY))
                .orElseGet(() -> fields.entrySet().stream()
                        .map(f -> f.getKey() + ": " + f.getValue())
                        .sorted()
                        .collect(Collectors.joining("\n")));
        Map<String, String> labels = new HashMap<>(fields);
        labels.put("class", className);
        return new KnowledgeItem(
                Long.toString(Json.number(row, "id", className)),
                kind,
                Json.text(row, "Name"),
                body,
                HTML.matcher(body).find() ? KnowledgeItem.Format.HTML : KnowledgeItem.Format.PLAIN,
                audience,
                Json.text(row, "LastUpdated") + "/" + Integer.toHexString(body.hashCode()),
                Json.time(row, "LastUpdated", className),
                labels,
                Optional.of(URI.create(url + "/Articles/Article/Display.html?id=" + id)));
    }

    /** Fields with a value, by name; of two with one name the first counts. */
    private static Map<String, String> fields(JsonNode row) {
        Map<String, String> fields = new HashMap<>();
        for (JsonNode field : row.path("CustomFields").values()) {
            String value = field.path("values").values().stream()
                    .filter(JsonNode::isValueNode)
                    .map(v -> v.asString(""))
                    .collect(Collectors.joining("\n"));
            if (!value.isBlank()) {
                fields.putIfAbsent(Json.text(field, "name"), value);
            }
        }
        return fields;
    }
}
