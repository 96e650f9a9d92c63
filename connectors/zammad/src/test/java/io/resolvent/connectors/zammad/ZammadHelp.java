package io.resolvent.connectors.zammad;

import java.util.Set;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The knowledge base: one language, one open category and one that only some roles may read. */
final class ZammadHelp {

    static final long OPEN = 1;
    static final long RESTRICTED = 2;

    private final JsonMapper json = JsonMapper.builder().build();
    private final ObjectNode answers = json.createObjectNode();
    private final ObjectNode translations = json.createObjectNode();
    private final ObjectNode contents = json.createObjectNode();
    private boolean active = true;
    private boolean readable = true;
    private long next = 10;

    /** Each time is empty for never. */
    synchronized void add(
            String title, String body, long category, String internal, String published, String archived) {
        long id = next++;
        ObjectNode answer = answers.putObject(Long.toString(id)).put("id", id).put("category_id", category);
        set(answer, "internal_at", internal);
        set(answer, "published_at", published);
        set(answer, "archived_at", archived);
        answer.put("updated_at", "2026-01-02T00:00:00.000Z");
        answer.putArray("tags");
        translations
                .putObject(Long.toString(id + 5000))
                .put("id", id + 5000)
                .put("title", title)
                .put("kb_locale_id", 1)
                .put("answer_id", id)
                .put("content_id", id + 9000)
                .put("updated_at", "2026-01-02T00:00:00.000Z");
        contents.putObject(Long.toString(id + 9000))
                .put("id", id + 9000)
                .put("body", body)
                .putArray("attachments");
    }

    synchronized void deactivate() {
        active = false;
    }

    synchronized void hide() {
        readable = false;
    }

    /** What {@code init} answers; an empty list for somebody who may not read it. */
    synchronized Object init(Set<Long> wanted) {
        if (!readable) {
            return json.createArrayNode();
        }
        ObjectNode assets = json.createObjectNode();
        assets.putObject("KnowledgeBase")
                .putObject("1")
                .put("id", 1)
                .put("active", active)
                .putArray("permission_ids");
        assets.putObject("KnowledgeBaseLocale")
                .putObject("1")
                .put("id", 1)
                .put("system_locale_id", 37)
                .put("primary", true);
        ObjectNode categories = assets.putObject("KnowledgeBaseCategory");
        category(categories, OPEN).putArray("permission_ids");
        category(categories, RESTRICTED).putArray("permission_ids").add(12);
        assets.set("KnowledgeBaseAnswer", answers.deepCopy());
        assets.set("KnowledgeBaseAnswerTranslation", translations.deepCopy());
        if (!wanted.isEmpty()) {
            ObjectNode some = assets.putObject("KnowledgeBaseAnswerTranslationContent");
            wanted.forEach(id -> some.set(Long.toString(id), contents.path(Long.toString(id))));
        }
        return assets;
    }

    private static ObjectNode category(ObjectNode categories, long id) {
        ObjectNode category =
                categories.putObject(Long.toString(id)).put("id", id).put("knowledge_base_id", 1);
        category.putNull("parent_id");
        return category;
    }

    private static void set(ObjectNode answer, String name, String time) {
        if (time.isEmpty()) {
            answer.putNull(name);
        } else {
            answer.put(name, time);
        }
    }
}
