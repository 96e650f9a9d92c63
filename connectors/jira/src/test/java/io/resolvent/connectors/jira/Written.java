package io.resolvent.connectors.jira;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** How Jira writes times and issues. */
final class Written {

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSSXX", Locale.ROOT);

    private Written() {}

    /** All alike, so that they sort as text. */
    static String time(Instant at) {
        return TIME.format(at.atOffset(ZoneOffset.ofHours(1)));
    }

    /** What the search shows of an issue. */
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

    /** A new request of a customer. */
    static ObjectNode request(long id, String subject, String text, Instant at, ObjectNode status) {
        ObjectNode issue = JsonMapper.shared().createObjectNode();
        issue.put("id", Long.toString(id)).put("key", "SUP-" + id);
        ObjectNode values = issue.putObject("fields");
        values.put("summary", subject).put("created", time(at)).put("updated", time(at));
        values.set("description", Adf.of(text));
        values.set("status", status);
        values.set("reporter", People.of(People.REQUESTER));
        values.putNull("assignee");
        values.putObject("project").put("key", "SUP").put("projectTypeKey", "service_desk");
        values.putObject("priority").put("name", "Medium");
        values.putArray("labels").add("portal");
        values.putArray("issuelinks");
        values.putArray("attachment");
        values.putObject(SiteFields.REQUEST_TYPE).putObject("requestType").put("name", "Get help");
        return issue;
    }
}
