package io.resolvent.connectors.jira;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import tools.jackson.databind.node.ObjectNode;

/** How Jira writes times and what the search shows of an issue. */
final class Written {

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSSXX", Locale.ROOT);

    private Written() {}

    /** All alike, so that they sort as text. */
    static String time(Instant at) {
        return TIME.format(at.atOffset(ZoneOffset.ofHours(1)));
    }

    static ObjectNode brief(ObjectNode issue) {
        ObjectNode brief = issue.objectNode();
        brief.set("id", issue.path("id"));
        brief.set("key", issue.path("key"));
        ObjectNode values = brief.putObject("fields");
        for (String field : List.of("status", "created", "updated")) {
            values.set(field, issue.path("fields").path(field));
        }
        return brief;
    }
}
