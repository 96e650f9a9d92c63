package io.resolvent.connectors.zendesk;

import io.resolvent.connectors.Audience;
import io.resolvent.connectors.KnowledgeItem;
import io.resolvent.connectors.http.Json;
import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** Reads an article. Everybody may see it only when no user segment is set; drafts are left out. */
record ZendeskArticles(ZendeskConfig config, String name) {

    Optional<KnowledgeItem> item(JsonNode article, String locale) {
        if (article.path("draft").asBoolean(true)) {
            return Optional.empty();
        }
        String where = name + ": article " + Json.text(article, "id");
        boolean open = article.has("user_segment_id")
                && article.path("user_segment_id").isNull()
                && !article.path("user_segment_ids").values().iterator().hasNext();
        String url = Json.text(article, "html_url");
        return Optional.of(new KnowledgeItem(
                Json.number(article, "id", where) + "-" + locale,
                KnowledgeItem.Kind.ARTICLE,
                Json.text(article, "title"),
                Json.text(article, "body"),
                KnowledgeItem.Format.HTML,
                open ? Audience.PUBLIC : Audience.INTERNAL,
                Json.text(article, "updated_at"),
                Json.time(article, "updated_at", where),
                labels(article, locale),
                url.startsWith("https://") ? Optional.of(URI.create(url)) : Optional.empty()));
    }

    private static Map<String, String> labels(JsonNode article, String locale) {
        Map<String, String> labels = new HashMap<>();
        labels.put("language", locale.replaceAll("[-_].*", ""));
        String names = article.path("label_names").values().stream()
                .map(label -> label.asString(""))
                .collect(Collectors.joining(", "));
        if (!names.isEmpty()) {
            labels.put("labels", names);
        }
        if (article.path("outdated").asBoolean(false)) {
            labels.put("status", "outdated");
        }
        return labels;
    }
}
