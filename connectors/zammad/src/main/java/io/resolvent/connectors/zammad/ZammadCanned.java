package io.resolvent.connectors.zammad;

import io.resolvent.connectors.Audience;
import io.resolvent.connectors.KnowledgeItem;
import io.resolvent.connectors.http.Json;
import java.net.URI;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** Reads macros and text modules: both are canned answers. */
record ZammadCanned(String name, URI url) {

    static final String MACRO = "macro-";
    static final String TEXT_MODULE = "text-module-";

    /** Empty for a macro that writes nothing or is switched off. Its text is public only when it says so. */
    Optional<KnowledgeItem> macro(JsonNode macro) {
        JsonNode note = macro.path("perform").path("article.note");
        boolean isPublic = note.path("internal").asString("true").equals("false");
        return item(
                macro,
                MACRO,
                Json.text(note, "body"),
                isPublic ? Audience.PUBLIC : Audience.INTERNAL,
                "/#manage/macros");
    }

    /** A text module is there to be put into messages to customers. */
    Optional<KnowledgeItem> textModule(JsonNode module) {
        return item(module, TEXT_MODULE, Json.text(module, "content"), Audience.PUBLIC, "/#manage/text_modules");
    }

    static boolean isActive(JsonNode row) {
        return row.path("active").asBoolean(false);
    }

    private Optional<KnowledgeItem> item(JsonNode row, String kind, String body, Audience audience, String page) {
        String where = name + ": " + kind + Json.text(row, "id");
        String id = kind + Json.number(row, "id", where);
        if (!isActive(row) || body.isBlank()) {
            return Optional.empty();
        }
        return Optional.of(new KnowledgeItem(
                id,
                KnowledgeItem.Kind.MACRO,
                Json.text(row, "name"),
                new ZammadVariables(body).named(),
                body.matches("(?is).*<[a-z][^>]*>.*") ? KnowledgeItem.Format.HTML : KnowledgeItem.Format.PLAIN,
                audience,
                Json.text(row, "updated_at"),
                Json.time(row, "updated_at", where),
                Map.of(),
                Optional.of(URI.create(url + page))));
    }
}
