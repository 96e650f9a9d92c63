package io.resolvent.connectors.redmine;

import io.resolvent.connectors.Audience;
import io.resolvent.connectors.KnowledgeItem;
import io.resolvent.connectors.http.Json;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** Reads wiki pages. Thread-safe. */
record RedminePages(RedmineConfig config, RedmineApi api) {

    KnowledgeItem read(String project, String title, Audience audience) {
        String where = api.name() + " wiki page " + project + "/" + title;
        JsonNode page = api.wikiPage(project, title).json().path("wiki_page");
        if (Json.text(page, "title").isBlank()) {
            throw Json.malformed(where, "a wiki page was expected");
        }
        String text = RedmineIssue.text(page, "text");
        Instant updated = Json.time(page, "updated_on", where);
        Map<String, String> labels = new HashMap<>(Map.of("project", project));
        String parent = Json.text(page.path("parent"), "title");
        if (!parent.isBlank()) {
            labels.put("parent", words(parent));
        }
        return new KnowledgeItem(
                project + "/" + Json.text(page, "title"),
                KnowledgeItem.Kind.ARTICLE,
                words(Json.text(page, "title")),
                config.texts() == KnowledgeItem.Format.MARKDOWN
                        ? RedmineMarkup.withoutMacros(text)
                        : RedmineMarkup.toMarkdown(text),
                KnowledgeItem.Format.MARKDOWN,
                audience,
                Json.text(page, "version") + "/" + updated,
                updated,
                labels,
                Optional.of(URI.create(config.url() + "/projects/" + project + "/wiki/"
                        + URLEncoder.encode(title, StandardCharsets.UTF_8).replace("+", "%20"))));
    }

    /** Redmine writes the spaces of a title as underscores. */
    private static String words(String title) {
        return title.replace('_', ' ');
    }
}
