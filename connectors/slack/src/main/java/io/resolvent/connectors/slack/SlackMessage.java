package io.resolvent.connectors.slack;

import io.resolvent.connectors.http.Json;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;

/**
 * One message, as far as it matters.
 *
 * @param ts its id within the channel
 * @param bot posted by a program: it may name a ticket, but its words teach nothing
 * @param text in Slack's mark-up
 * @param links addresses in its blocks and attachments
 * @param edited when it was last edited, empty when never
 */
record SlackMessage(String ts, boolean bot, String text, List<String> links, String edited) {

    private static final Set<String> WORDS = Set.of("", "thread_broadcast", "file_share", "me_message", "bot_message");
    private static final Set<String> ADDRESSES = Set.of("url", "title_link", "from_url", "original_url");

    SlackMessage {
        links = List.copyOf(links);
    }

    /** Empty for what is no message of a person or program: somebody joined, a topic was set, it is gone. */
    static Optional<SlackMessage> of(JsonNode json) {
        String ts = Json.text(json, "ts");
        String subtype = Json.text(json, "subtype");
        if (!SlackTime.is(ts) || !WORDS.contains(subtype)) {
            return Optional.empty();
        }
        Set<String> links = new TreeSet<>();
        collect(json.path("blocks"), links);
        collect(json.path("attachments"), links);
        boolean bot =
                subtype.equals("bot_message") || !Json.text(json, "bot_id").isEmpty();
        return Optional.of(new SlackMessage(
                ts, bot, Json.text(json, "text"), List.copyOf(links), Json.text(json.path("edited"), "ts")));
    }

    /** The message that began the thread; the message itself when it began one or stands alone. */
    static String threadOf(JsonNode json) {
        String thread = Json.text(json, "thread_ts");
        return SlackTime.is(thread) ? thread : Json.text(json, "ts");
    }

    /** Whether this is what Slack has of the message at a later time than the other. */
    boolean isNewerThan(SlackMessage other) {
        return edited.compareTo(other.edited) >= 0;
    }

    private static void collect(JsonNode node, Set<String> links) {
        node.properties().forEach(field -> {
            if (ADDRESSES.contains(field.getKey()) && field.getValue().isString()) {
                links.add(field.getValue().stringValue());
            }
            collect(field.getValue(), links);
        });
        if (node.isArray()) {
            node.values().forEach(part -> collect(part, links));
        }
    }
}
