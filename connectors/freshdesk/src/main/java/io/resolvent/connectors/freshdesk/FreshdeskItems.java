package io.resolvent.connectors.freshdesk;

import io.resolvent.connectors.KnowledgeItem;
import io.resolvent.connectors.http.Json;
import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** Reads what lies in a folder: canned responses, or published articles, which are for whom the folder is. */
record FreshdeskItems(FreshdeskConfig config, String name, FreshdeskShelf shelf) {

    private static final String PUBLISHED = "2";

    /** Empty for a draft, and for what says nothing. */
    Optional<KnowledgeItem> item(JsonNode row) {
        return switch (shelf.kind()) {
            case CANNED -> response(row);
            case ARTICLES -> article(row);
        };
    }

    private Optional<KnowledgeItem> response(JsonNode row) {
        String html = Json.text(row, "content_html");
        String body = html.isBlank() ? Json.text(row, "content") : html;
        if (body.isBlank()) {
            return Optional.empty();
        }
        KnowledgeItem.Format format = html.isBlank() ? KnowledgeItem.Format.PLAIN : KnowledgeItem.Format.HTML;
        String page = "/a/admin/canned_responses/folders/" + shelf.id();
        return Optional.of(item(row, KnowledgeItem.Kind.MACRO, body, format, labels(row), page));
    }

    private Optional<KnowledgeItem> article(JsonNode row) {
        String body = Json.text(row, "description");
        if (!Json.text(row, "status").equals(PUBLISHED) || body.isBlank()) {
            return Optional.empty();
        }
        String page = "/a/solutions/articles/" + Json.text(row, "id");
        return Optional.of(item(row, KnowledgeItem.Kind.ARTICLE, body, KnowledgeItem.Format.HTML, labels(row), page));
    }

    private KnowledgeItem item(
            JsonNode row,
            KnowledgeItem.Kind kind,
            String body,
            KnowledgeItem.Format format,
            Map<String, String> labels,
            String page) {
        String where = name + ": " + kind + " " + Json.text(row, "id");
        return new KnowledgeItem(
                Long.toString(Json.number(row, "id", where)),
                kind,
                Json.text(row, "title"),
                body,
                format,
                shelf.audience(),
                Json.text(row, "updated_at"),
                Json.time(row, "updated_at", where),
                labels,
                Optional.of(URI.create(config.url() + page)));
    }

    private Map<String, String> labels(JsonNode row) {
        Map<String, String> labels = new HashMap<>();
        if (!shelf.name().isBlank()) {
            labels.put("folder", shelf.name());
        }
        String tags =
                row.path("tags").values().stream().map(tag -> tag.asString("")).collect(Collectors.joining(", "));
        if (!tags.isEmpty()) {
            labels.put("labels", tags);
        }
        return labels;
    }
}
