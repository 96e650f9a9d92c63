package io.resolvent.connectors.zendesk;

import io.resolvent.connectors.http.HtmlText;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What a Zendesk holds, and its rules: whole seconds, safe updates, closed for good, unknown fields ignored in silence. */
final class Desk {

    static final long BOT = 100;
    static final long REQUESTER = 101;
    static final long AGENT = 102;
    static final long INTENT_FIELD = 900;
    static final String REQUESTER_EMAIL = "kim@customer.example";
    static final String AGENT_EMAIL = "dana@desk.example";
    static final String BOT_EMAIL = "resolvent@desk.example";

    /** What a change is answered with when it is refused. */
    static final class Refused extends RuntimeException {

        private static final long serialVersionUID = 1L;

        final int status;
        final String error;

        Refused(int status, String error) {
            super(error);
            this.status = status;
            this.error = error;
        }
    }

    private final JsonMapper json = JsonMapper.builder().build();
    private final Map<Long, ObjectNode> tickets = new TreeMap<>();
    private final Map<Long, List<ObjectNode>> comments = new TreeMap<>();
    private final Map<Long, List<ObjectNode>> audits = new TreeMap<>();
    private final List<ObjectNode> macros = new ArrayList<>();
    private final List<ObjectNode> articles = new ArrayList<>();
    private long next = 1000;
    private String intentField = "Intent";

    synchronized String intentField() {
        return intentField;
    }

    synchronized boolean renameIntentField(String name, String newName) {
        boolean known = intentField.equals(name);
        intentField = known ? newName : intentField;
        return known;
    }

    /** Tickets of a year, some of them in the same second. */
    synchronized Set<String> openMany(int count) {
        Instant first = Instant.parse("2025-01-01T00:00:00Z");
        return IntStream.range(0, count)
                .mapToObj(i -> open("Old " + i, "Text " + i, false, first.plusSeconds(i / 3 * 1000L)))
                .collect(Collectors.toUnmodifiableSet());
    }

    synchronized String open(String subject, String text, boolean html) {
        return open(subject, text, html, now());
    }

    private String open(String subject, String text, boolean html, Instant at) {
        long id = next++;
        ObjectNode ticket = json.createObjectNode();
        String now = at.toString();
        ticket.put("id", id).put("subject", subject).put("status", "new").put("requester_id", REQUESTER);
        ticket.put("created_at", now)
                .put("updated_at", now)
                .put("priority", "normal")
                .put("group_id", 200);
        ticket.putNull("assignee_id");
        ticket.putArray("tags").add("web");
        ticket.putArray("custom_fields").addObject().put("id", INTENT_FIELD).putNull("value");
        tickets.put(id, ticket);
        comments.put(id, new ArrayList<>());
        audits.put(id, new ArrayList<>());
        ObjectNode audit = audit(id, REQUESTER);
        comment(id, audit, REQUESTER, html ? text : HtmlText.toHtml(text), true);
        return Long.toString(id);
    }

    /** Makes a record as an old installation may hold: without times. */
    synchronized void openUnreadable() {
        long id = next++;
        ObjectNode ticket = json.createObjectNode().put("id", id).put("status", "open");
        ticket.put("updated_at", "");
        tickets.put(id, ticket);
        comments.put(id, new ArrayList<>());
        audits.put(id, new ArrayList<>());
    }

    synchronized void say(String ticket, long author, String text, boolean isPublic, Consumer<ObjectNode> more) {
        long id = Long.parseLong(ticket);
        touch(id);
        ObjectNode audit = audit(id, author);
        more.accept(comment(id, audit, author, HtmlText.toHtml(text), isPublic));
    }

    synchronized void set(String ticket, String property, String value) {
        touch(Long.parseLong(ticket)).put(property, value);
    }

    synchronized void remove(String ticket) {
        touch(Long.parseLong(ticket)).put("status", "deleted");
    }

    synchronized void addMacro(String title, String body) {
        ObjectNode macro =
                json.createObjectNode().put("id", next++).put("title", title).put("active", true);
        macro.put("updated_at", "2026-01-01T00:00:00Z");
        macro.putArray("actions").addObject().put("field", "comment_value").put("value", body);
        macros.add(macro);
    }

    synchronized void addArticle(String title, String body, boolean isPublic) {
        ObjectNode article =
                json.createObjectNode().put("id", next++).put("title", title).put("draft", false);
        article.put("body", HtmlText.toHtml(body))
                .put("updated_at", "2026-01-01T00:00:00Z")
                .put("outdated", false);
        article.putArray("label_names");
        if (isPublic) {
            article.putNull("user_segment_id");
        } else {
            article.put("user_segment_id", 7);
        }
        articles.add(article);
    }

    synchronized ObjectNode ticket(long id) {
        return Optional.ofNullable(tickets.get(id))
                .filter(ticket -> !ticket.path("status").asString("").equals("deleted"))
                .orElseThrow(() -> new Refused(404, "RecordNotFound"))
                .deepCopy();
    }

    synchronized List<ObjectNode> comments(long id) {
        ticket(id);
        return List.copyOf(comments.getOrDefault(id, List.of()));
    }

    synchronized List<ObjectNode> audits(long id) {
        ticket(id);
        return List.copyOf(audits.getOrDefault(id, List.of()));
    }

    synchronized List<ObjectNode> macros() {
        return List.copyOf(macros);
    }

    synchronized List<ObjectNode> articles() {
        return List.copyOf(articles);
    }

    /** Oldest change first. */
    synchronized List<ObjectNode> byChange() {
        return tickets.values().stream()
                .map(ObjectNode::deepCopy)
                .sorted(Comparator.comparing(
                                (ObjectNode t) -> t.path("updated_at").asString(""))
                        .thenComparingLong(t -> t.path("id").asLong(0)))
                .toList();
    }

    /** Makes an update by our account; gives its audit. */
    synchronized ObjectNode update(long id, JsonNode wanted) {
        ObjectNode before = ticket(id);
        if (before.path("status").asString("").equals("closed")) {
            throw new Refused(422, "RecordInvalid");
        }
        String stamp = wanted.path("updated_stamp").asString("");
        if (wanted.path("safe_update").asBoolean(false)
                && !stamp.equals(before.path("updated_at").asString(""))) {
            throw new Refused(409, "UpdateConflict");
        }
        String status = wanted.path("status").asString("open");
        if (!List.of("new", "open", "pending", "hold", "solved", "closed").contains(status)) {
            throw new Refused(422, "RecordInvalid");
        }
        ObjectNode ticket = touch(id);
        ObjectNode audit = audit(id, BOT);
        JsonNode comment = wanted.path("comment");
        if (comment.isObject()) {
            boolean isPublic = comment.path("public").asBoolean(true);
            comment(id, audit, BOT, comment.path("html_body").asString(""), isPublic);
        }
        for (String property : List.of("status", "group_id", "assignee_id")) {
            if (wanted.has(property)) {
                change(ticket, audit, property, wanted.path(property));
            }
        }
        if (wanted.has("assignee_email")) {
            change(ticket, audit, "assignee_id", json.getNodeFactory().numberNode(AGENT));
        }
        if (wanted.has("tags")) {
            change(ticket, audit, "tags", wanted.path("tags"));
        }
        for (JsonNode field : wanted.path("custom_fields").values()) {
            if (field.path("id").asLong(0) == INTENT_FIELD) {
                ((ObjectNode) ticket.path("custom_fields").path(0)).set("value", field.path("value"));
                changed(audit, Long.toString(INTENT_FIELD), field.path("value"));
            }
        }
        if (ticket.path("status").asString("").equals("solved")
                && ticket.path("assignee_id").isNull()) {
            ticket.put("assignee_id", BOT);
        }
        return audit;
    }

    private static void change(ObjectNode ticket, ObjectNode audit, String property, JsonNode value) {
        ticket.set(property, value);
        changed(audit, property, value);
    }

    private static void changed(ObjectNode audit, String property, JsonNode value) {
        ArrayNode events = (ArrayNode) audit.path("events");
        events.addObject().put("type", "Change").put("field_name", property).set("value", value);
    }

    /** Every change of a ticket gets a second of its own, as changes by people mostly have. */
    private ObjectNode touch(long id) {
        ObjectNode ticket = Optional.ofNullable(tickets.get(id)).orElseThrow(() -> new Refused(404, "RecordNotFound"));
        Instant last = Instant.parse(ticket.path("updated_at").asString(""));
        Instant now = now();
        ticket.put("updated_at", (now.isAfter(last) ? now : last.plusSeconds(1)).toString());
        return ticket;
    }

    /** A little in the past, so that no change is of the present second. */
    private static Instant now() {
        return Instant.now().minusSeconds(60).truncatedTo(ChronoUnit.SECONDS);
    }

    private ObjectNode audit(long ticket, long author) {
        ObjectNode audit = json.createObjectNode().put("id", next++).put("ticket_id", ticket);
        audit.put("author_id", author);
        audit.put("created_at", time(ticket));
        audit.putArray("events");
        audits.getOrDefault(ticket, new ArrayList<>()).add(audit);
        return audit;
    }

    private String time(long ticket) {
        return Optional.ofNullable(tickets.get(ticket))
                .orElseThrow()
                .path("updated_at")
                .asString("");
    }

    private ObjectNode comment(long ticket, ObjectNode audit, long author, String html, boolean isPublic) {
        ObjectNode comment = json.createObjectNode().put("id", next++).put("type", "Comment");
        comment.put("author_id", author).put("public", isPublic).put("html_body", html);
        comment.put("body", HtmlText.of(html)).put("created_at", time(ticket));
        comment.put("audit_id", audit.path("id").asLong(0));
        comment.putArray("attachments");
        comments.getOrDefault(ticket, new ArrayList<>()).add(comment);
        ((ArrayNode) audit.path("events")).add(comment);
        return comment;
    }
}
