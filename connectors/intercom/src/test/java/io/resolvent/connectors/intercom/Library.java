package io.resolvent.connectors.intercom;

import io.resolvent.connectors.http.HtmlText;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** A workspace's macros and articles; the latest change is first. */
final class Library {

    private final JsonMapper json = JsonMapper.builder().build();
    private final List<ObjectNode> macros = new ArrayList<>();
    private final List<ObjectNode> articles = new ArrayList<>();
    private final List<ObjectNode> internal = new ArrayList<>();
    private long next = 1;
    private long time = 1_767_225_600;

    synchronized ObjectNode addMacro(String name, String html) {
        ObjectNode macro = json.createObjectNode().put("type", "macro").put("id", Long.toString(next++));
        macro.put("name", name).put("body", html).put("visible_to", "everyone");
        macro.put("updated_at", "2026-01-01T00:00:00Z");
        macros.addFirst(macro);
        return macro;
    }

    synchronized ObjectNode addArticle(String title, String body) {
        ObjectNode article = entry("article", title, body);
        article.put("state", "published").put("help_center_audience", "everyone");
        article.put("url", "https://help.example/articles/" + article.path("id").asString(""));
        articles.addFirst(article);
        return article;
    }

    synchronized ObjectNode addInternalArticle(String title, String body) {
        ObjectNode article = entry("internal_article", title, body).put("locale", "en");
        internal.addFirst(article);
        return article;
    }

    /** An article that is written anew comes first. */
    synchronized void rewrite(ObjectNode article, long at) {
        articles.remove(article);
        article.put("updated_at", at);
        articles.addFirst(article);
    }

    synchronized void remove(ObjectNode article) {
        articles.remove(article);
    }

    synchronized List<ObjectNode> macros() {
        return List.copyOf(macros);
    }

    synchronized List<ObjectNode> articles() {
        return List.copyOf(articles);
    }

    synchronized List<ObjectNode> internal() {
        return List.copyOf(internal);
    }

    private ObjectNode entry(String type, String title, String body) {
        return json.createObjectNode()
                .put("type", type)
                .put("id", Long.toString(next++))
                .put("title", title)
                .put("body", HtmlText.toHtml(body))
                .put("updated_at", time++);
    }
}
