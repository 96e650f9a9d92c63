package io.resolvent.connectors.intercom;

import io.resolvent.connectors.Audience;
import io.resolvent.connectors.KnowledgeItem;
import io.resolvent.connectors.http.Json;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/** Reads a macro: a saved reply to customers. One that only some teams may use is not taken for all customers' eyes. */
record IntercomMacros(String name) {

    /** How the API writes a gap, for example {@code <attribute key="user.name" default="there"/>}. */
    private static final Pattern GAP =
            Pattern.compile("<attribute\\b[^>]*?\\bkey=\"([^\"]*)\"[^>]*?(?:/>|>(?:\\s*</attribute>)?)");

    /** Empty for a macro that says nothing. */
    Optional<KnowledgeItem> item(JsonNode macro) {
        String where = name + ": macro " + Json.text(macro, "id");
        String body = withGaps(Json.text(macro, "body"));
        if (body.isBlank()) {
            return Optional.empty();
        }
        return Optional.of(new KnowledgeItem(
                Json.text(macro, "id"),
                KnowledgeItem.Kind.MACRO,
                Json.text(macro, "name"),
                body,
                KnowledgeItem.Format.HTML,
                Json.text(macro, "visible_to").equals("everyone") ? Audience.PUBLIC : Audience.INTERNAL,
                Json.text(macro, "updated_at"),
                IntercomTime.of(macro, "updated_at", where),
                Map.of(),
                Optional.empty()));
    }

    /** With gaps as they are written everywhere else, so that nobody takes one for text. */
    private static String withGaps(String html) {
        return GAP.matcher(html).replaceAll(gap -> Matcher.quoteReplacement("{{" + gap.group(1) + "}}"));
    }
}
