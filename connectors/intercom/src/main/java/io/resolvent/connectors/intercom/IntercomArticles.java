package io.resolvent.connectors.intercom;

import io.resolvent.connectors.Audience;
import io.resolvent.connectors.KnowledgeItem;
import io.resolvent.connectors.http.HmacSignature;
import io.resolvent.connectors.http.Json;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** Reads help center articles, of which everybody sees the published ones that say so, and internal articles. */
record IntercomArticles(String name) {

    private static final String PUBLISHED = "published";

    /** An item for each published language. */
    List<KnowledgeItem> published(JsonNode article) {
        List<KnowledgeItem> items = new ArrayList<>();
        String id = Json.text(article, "id");
        String usual = Json.text(article, "default_locale");
        if (Json.text(article, "state").equals(PUBLISHED)) {
            items.add(item(id, article, audience(article), labels(article, usual)));
        }
        for (Map.Entry<String, JsonNode> translation :
                article.path("translated_content").properties()) {
            JsonNode content = translation.getValue();
            boolean other = !translation.getKey().equals(usual);
            if (other && Json.text(content, "state").equals(PUBLISHED)) {
                items.add(item(
                        id + "-" + translation.getKey(),
                        content,
                        audience(article),
                        labels(article, translation.getKey())));
            }
        }
        return items;
    }

    List<KnowledgeItem> internal(JsonNode article) {
        String id = "internal-" + Json.text(article, "id");
        return List.of(item(id, article, Audience.INTERNAL, labels(article, Json.text(article, "locale"))));
    }

    private KnowledgeItem item(String id, JsonNode content, Audience audience, Map<String, String> labels) {
        String body = Json.text(content, "body");
        String url = Json.text(content, "url");
        if (!id.matches("(internal-)?[0-9].*")) {
            throw Json.malformed(name + ": article", "it has no id");
        }
        Optional<Instant> updated = IntercomTime.find(content, "updated_at");
        return new KnowledgeItem(
                id,
                KnowledgeItem.Kind.ARTICLE,
                Json.text(content, "title"),
                body,
                KnowledgeItem.Format.HTML,
                audience,
                updated.map(time -> Long.toString(time.getEpochSecond()))
                        .orElseGet(() -> HmacSignature.digest(body.getBytes(StandardCharsets.UTF_8))),
                updated.orElse(Instant.EPOCH),
                labels,
                url.startsWith("https://") ? Optional.of(URI.create(url)) : Optional.empty());
    }

    private static Audience audience(JsonNode article) {
        return Json.text(article, "help_center_audience").equals("everyone") ? Audience.PUBLIC : Audience.INTERNAL;
    }

    private static Map<String, String> labels(JsonNode article, String locale) {
        Map<String, String> labels = new HashMap<>();
        if (!locale.isEmpty()) {
            labels.put("language", locale.replaceAll("[-_].*", ""));
        }
        String tags = article.path("tags").path("tags").values().stream()
                .map(tag -> Json.text(tag, "name"))
                .collect(Collectors.joining(", "));
        if (!tags.isEmpty()) {
            labels.put("labels", tags);
        }
        return labels;
    }
}
