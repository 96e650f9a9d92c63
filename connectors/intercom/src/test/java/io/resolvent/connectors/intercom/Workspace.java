package io.resolvent.connectors.intercom;

import io.resolvent.connectors.http.HtmlText;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
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

/**
 * What an Intercom workspace holds, and its rules: whole seconds, replies and assignments that open what was closed, replies
 * to mail that only a bot seems to have said, the latest parts only, a search that lags.
 */
final class Workspace {

    static final String BOT = "100";
    static final String REQUESTER = "6762f14a1bb69f9f2193bbb3";
    static final String AGENT = "102";
    static final String REQUESTER_EMAIL = "kim@customer.example";
    static final String AGENT_EMAIL = "dana@desk.example";
    static final String BOT_EMAIL = "resolvent@desk.example";
    static final String INTENT_ID = "900";
    private static final int MOST_PARTS = 500;

    /** What a call is answered with when it is refused. */
    static final class Refused extends RuntimeException {

        private static final long serialVersionUID = 1L;

        final int status;

        Refused(int status, String error) {
            super(error);
            this.status = status;
        }
    }

    private final JsonMapper json = JsonMapper.builder().build();
    private final Map<Long, ObjectNode> conversations = new TreeMap<>();
    private final Map<Long, List<ObjectNode>> parts = new TreeMap<>();
    private final List<ObjectNode> deleted = new ArrayList<>();
    private final Map<String, String> tags = new TreeMap<>(Map.of("web", "1"));
    private final Set<Long> notYetFound = new HashSet<>();
    private boolean mailsReplies;
    private String intentField = "Intent";
    private long next = 1000;

    synchronized String open(String subject, String text, boolean html) {
        return open(subject, html ? text : HtmlText.toHtml(text), "conversation", now());
    }

    synchronized String mailIn(String subject, String text) {
        return open(subject, HtmlText.toHtml(text), "email", now());
    }

    /** Conversations of a year, some of them in the same second. */
    synchronized Set<String> openMany(int count) {
        long first = Instant.parse("2025-01-01T00:00:00Z").getEpochSecond();
        return IntStream.range(0, count)
                .mapToObj(i -> open("Old " + i, "<p>Text " + i + "</p>", "conversation", first + i / 3 * 1000L))
                .collect(Collectors.toUnmodifiableSet());
    }

    private String open(String subject, String html, String type, long at) {
        long id = next++;
        ObjectNode conversation = json.createObjectNode().put("type", "conversation");
        conversation.put("id", Long.toString(id)).put("created_at", at).put("updated_at", at);
        conversation.put("state", "open").put("open", true).put("priority", "none");
        conversation.putNull("title");
        conversation.put("admin_assignee_id", 0).put("team_assignee_id", 0);
        ObjectNode source =
                conversation.putObject("source").put("type", type).put("delivered_as", "customer_initiated");
        source.put("id", Long.toString(next++)).put("body", html).put("redacted", false);
        source.put("subject", HtmlText.toHtml(subject));
        source.set("author", author("user", REQUESTER));
        source.putArray("attachments");
        conversation
                .putObject("contacts")
                .putArray("contacts")
                .addObject()
                .put("type", "contact")
                .put("id", REQUESTER);
        conversation
                .putObject("tags")
                .putArray("tags")
                .addObject()
                .put("id", "1")
                .put("name", "web");
        conversation.putObject("custom_attributes");
        conversations.put(id, conversation);
        parts.put(id, new ArrayList<>());
        return Long.toString(id);
    }

    /** Makes a record without times. */
    synchronized void openUnreadable() {
        ObjectNode conversation = conversations.get(Long.parseLong(open("?", "?", "conversation", now())));
        Optional.ofNullable(conversation).orElseThrow().remove("created_at");
    }

    synchronized ObjectNode say(String id, String type, ObjectNode author, String html, Consumer<ObjectNode> more) {
        long at = touch(id);
        ObjectNode part = json.createObjectNode().put("type", "conversation_part");
        part.put("id", Long.toString(next++)).put("part_type", type).put("body", html);
        part.put("created_at", at).put("updated_at", at).put("redacted", false);
        part.set("author", author);
        part.putArray("attachments");
        more.accept(part);
        partsOf(id).add(part);
        return part;
    }

    synchronized void change(String id, Consumer<ObjectNode> what) {
        what.accept(stored(id));
    }

    synchronized void remove(String id) {
        deleted.addFirst(json.createObjectNode()
                .put("type", "conversation")
                .put("id", id)
                .put("deleted_at", now() + 60));
        conversations.remove(Long.parseLong(id));
    }

    /** The search does not know yet how this conversation changed. */
    synchronized void lag(String id) {
        notYetFound.add(Long.parseLong(id));
    }

    synchronized void catchUp() {
        notYetFound.clear();
    }

    synchronized void mailReplies() {
        mailsReplies = true;
    }

    synchronized String intentField() {
        return intentField;
    }

    synchronized boolean renameIntentField(String name, String newName) {
        boolean known = intentField.equals(name);
        intentField = known ? newName : intentField;
        return known;
    }

    synchronized List<ObjectNode> messages(String id) {
        List<ObjectNode> all = new ArrayList<>(List.of((ObjectNode) stored(id).path("source")));
        partsOf(id).stream()
                .filter(part -> !part.path("body").asString("").isEmpty())
                .forEach(all::add);
        return all;
    }

    synchronized ObjectNode conversation(String id) {
        ObjectNode conversation = stored(id).deepCopy();
        List<ObjectNode> all = partsOf(id);
        ObjectNode list = conversation.putObject("conversation_parts");
        ArrayNode latest = list.putArray("conversation_parts");
        all.subList(Math.max(0, all.size() - MOST_PARTS), all.size()).forEach(latest::add);
        list.put("total_count", all.size());
        return conversation;
    }

    synchronized List<ObjectNode> found() {
        return conversations.entrySet().stream()
                .filter(entry -> !notYetFound.contains(entry.getKey()))
                .map(Map.Entry::getValue)
                .toList();
    }

    synchronized List<ObjectNode> deleted() {
        return List.copyOf(deleted);
    }

    synchronized Map<String, String> tags() {
        return Map.copyOf(tags);
    }

    synchronized ObjectNode makeTag(String name) {
        String id = tags.computeIfAbsent(name, made -> Long.toString(next++));
        return json.createObjectNode().put("type", "tag").put("id", id).put("name", name);
    }

    /** Tagging is no update. */
    synchronized ObjectNode tag(String id, JsonNode wanted) {
        String tagId = wanted.path("id").asString("");
        String name = tags.entrySet().stream()
                .filter(tag -> tag.getValue().equals(tagId))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElseThrow(() -> new Refused(404, "tag_not_found"));
        ObjectNode tag =
                json.createObjectNode().put("type", "tag").put("id", tagId).put("name", name);
        ((ArrayNode) stored(id).path("tags").path("tags")).add(tag);
        return tag;
    }

    synchronized void reply(String id, JsonNode wanted) {
        ObjectNode conversation = stored(id);
        boolean note = wanted.path("message_type").asString("").equals("note");
        boolean closed = conversation.path("state").asString("").equals("closed");
        boolean mail = conversation.path("source").path("type").asString("").equals("email");
        String writer = !note && mail && !mailsReplies ? "bot" : "admin";
        String type = note ? "note" : closed ? "open" : "comment";
        say(id, type, author(writer, BOT), wanted.path("body").asString(""), part -> {});
        if (closed && !note) {
            conversation.put("state", "open").put("open", true);
        }
    }

    synchronized void manage(String id, JsonNode wanted) {
        ObjectNode conversation = stored(id);
        String order = wanted.path("message_type").asString("");
        boolean closed = conversation.path("state").asString("").equals("closed");
        switch (order) {
            case "close" -> conversation.put("state", "closed").put("open", false);
            case "snoozed" ->
                conversation
                        .put("state", "snoozed")
                        .put("snoozed_until", wanted.path("snoozed_until").asLong(0));
            case "open" -> conversation.put("state", "open").put("open", true);
            default -> {
                String kind = wanted.path("type").asString("");
                conversation.put(
                        kind + "_assignee_id",
                        Long.parseLong(wanted.path("assignee_id").asString("0")));
                conversation.put(
                        "state", closed ? "open" : conversation.path("state").asString(""));
            }
        }
        String type = order.equals("assignment") && closed ? "assign_and_reopen" : order;
        say(id, type, author("admin", BOT), "", part -> part.putNull("body"));
    }

    /** What is no attribute is ignored in silence. */
    synchronized void update(String id, JsonNode wanted) {
        JsonNode value = wanted.path("custom_attributes").path(intentField);
        if (!value.isMissingNode()) {
            ((ObjectNode) stored(id).path("custom_attributes")).set(intentField, value);
            say(id, "conversation_attribute_updated_by_admin", author("admin", BOT), "", part -> part.putNull("body"));
        }
    }

    ObjectNode author(String type, String id) {
        ObjectNode author = json.createObjectNode().put("type", type).put("id", id);
        return switch (id) {
            case REQUESTER -> author.put("name", "Kim Larsen").put("email", REQUESTER_EMAIL);
            case AGENT -> author.put("name", "Dana Stone").put("email", AGENT_EMAIL);
            default -> author.put("name", "Resolvent").put("email", BOT_EMAIL);
        };
    }

    private ObjectNode stored(String id) {
        return Optional.ofNullable(conversations.get(id.matches("[0-9]+") ? Long.parseLong(id) : -1L))
                .orElseThrow(() -> new Refused(404, "not_found"));
    }

    private List<ObjectNode> partsOf(String id) {
        return parts.computeIfAbsent(Long.parseLong(id), none -> new ArrayList<>());
    }

    /** Every change of a conversation gets a second of its own, as changes by people mostly have. */
    private long touch(String id) {
        ObjectNode conversation = stored(id);
        long at = Math.max(now(), conversation.path("updated_at").asLong(0) + 1);
        conversation.put("updated_at", at);
        return at;
    }

    /** A little in the past, so that no change is of the present second. */
    private static long now() {
        return Instant.now().getEpochSecond() - 60;
    }
}
