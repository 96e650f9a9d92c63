package io.resolvent.connectors.zendesk;

import io.resolvent.connectors.Audience;
import io.resolvent.connectors.KnowledgeItem;
import io.resolvent.connectors.http.Json;
import java.net.URI;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** Reads a macro: its comment is a canned answer, public unless the macro makes it an internal note. */
record ZendeskMacros(ZendeskConfig config, String name) {

    private static final String TEXT = "comment_value";
    private static final String HTML = "comment_value_html";
    private static final String IS_PUBLIC = "comment_mode_is_public";

    /** Empty for a macro that says nothing. */
    Optional<KnowledgeItem> item(JsonNode macro) {
        String where = name + ": macro " + Json.text(macro, "id");
        String html = action(macro, HTML);
        String body = html.isBlank() ? action(macro, TEXT) : html;
        if (body.isBlank()) {
            return Optional.empty();
        }
        boolean isPublic = !action(macro, IS_PUBLIC).equals("false");
        String id = Long.toString(Json.number(macro, "id", where));
        return Optional.of(new KnowledgeItem(
                id,
                KnowledgeItem.Kind.MACRO,
                Json.text(macro, "title"),
                body,
                html.isBlank() ? KnowledgeItem.Format.PLAIN : KnowledgeItem.Format.HTML,
                isPublic ? Audience.PUBLIC : Audience.INTERNAL,
                Json.text(macro, "updated_at"),
                Json.time(macro, "updated_at", where),
                Map.of(),
                Optional.of(URI.create(config.url() + "/admin/workspaces/agent-workspace/macros/" + id))));
    }

    /** The value of an action; a comment's value may come with its channel before it. */
    private static String action(JsonNode macro, String field) {
        return macro.path("actions").values().stream()
                .filter(action -> Json.text(action, "field").equals(field))
                .map(action -> action.path("value"))
                .map(value -> value.isArray() ? value.path(value.size() - 1) : value)
                .map(value -> value.asString(""))
                .findFirst()
                .orElse("");
    }
}
