package io.resolvent.connectors.slack;

import io.resolvent.connectors.Action;
import io.resolvent.connectors.ActionId;
import io.resolvent.connectors.http.ChatText;
import io.resolvent.connectors.http.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A notification as Slack takes it: one block of rich text, whose words are never read as mark-up, with links below; the
 * same words, escaped, for where blocks are not shown; and metadata that hold the action's id.
 */
record SlackNotice(String channel, Action.Notify notice, ActionId id) {

    private static final int LONGEST = 3_000;
    private static final String EVENT = "resolvent_action";
    private static final JsonMapper JSON = JsonMapper.builder().build();

    List<Map.Entry<String, String>> fields() {
        String words = ChatText.cut(ChatText.quiet(notice.text()), LONGEST);
        return List.of(
                Map.entry("channel", channel),
                Map.entry("text", escaped(words)),
                Map.entry("blocks", JSON.writeValueAsString(List.of(richText(words)))),
                Map.entry("mrkdwn", "false"),
                Map.entry("parse", "none"),
                Map.entry("link_names", "false"),
                Map.entry("unfurl_links", "false"),
                Map.entry("unfurl_media", "false"),
                Map.entry(
                        "metadata",
                        JSON.writeValueAsString(
                                Map.of("event_type", EVENT, "event_payload", Map.of("id", id.value())))));
    }

    /** Whether a message is the notification with this id. */
    static boolean is(JsonNode message, ActionId id) {
        JsonNode metadata = message.path("metadata");
        return Json.text(metadata, "event_type").equals(EVENT)
                && Json.text(metadata.path("event_payload"), "id").equals(id.value());
    }

    private Map<String, Object> richText(String words) {
        List<Map<String, Object>> parts = new ArrayList<>(List.of(Map.of("type", "text", "text", words)));
        for (Action.Link link : notice.links()) {
            parts.add(Map.of("type", "text", "text", "\n"));
            parts.add(
                    Map.of("type", "link", "url", link.target().toASCIIString(), "text", ChatText.quiet(link.label())));
        }
        return Map.of("type", "rich_text", "elements", List.of(Map.of("type", "rich_text_section", "elements", parts)));
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
