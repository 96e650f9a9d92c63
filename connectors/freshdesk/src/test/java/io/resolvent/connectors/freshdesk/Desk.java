package io.resolvent.connectors.freshdesk;

import io.resolvent.connectors.http.HtmlText;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
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
import tools.jackson.databind.node.ObjectNode;

/** The tickets of a Freshdesk, and its rules: whole seconds, no lock, deleted tickets still shown, an archive apart. */
final class Desk {

    static final long BOT = 100;
    static final long REQUESTER = 101;
    static final long AGENT = 102;
    static final long SUPPORT = 200;
    static final int RESOLVED = 4;
    static final String REQUESTER_EMAIL = "kim@customer.example";

    private final JsonMapper json = JsonMapper.builder().build();
    private final DeskForm form;
    private final Map<Long, ObjectNode> tickets = new HashMap<>();
    private final Map<Long, List<ObjectNode>> conversations = new HashMap<>();
    private final Set<Long> archived = new HashSet<>();
    /** Ticket numbers by time of update and number. */
    private final TreeMap<String, Long> order = new TreeMap<>();

    private long next = 1000;

    Desk(DeskForm form) {
        this.form = form;
    }

    synchronized String open(String subject, String text, boolean html) {
        return open(subject, html ? text : HtmlText.toHtml(text), now(), ticket -> {});
    }

    synchronized String open(String subject, String html, Instant at, Consumer<ObjectNode> more) {
        long id = next++;
        ObjectNode ticket = json.createObjectNode().put("id", id).put("subject", subject);
        ticket.put("description", html).put("description_text", HtmlText.of(html));
        ticket.put("status", 2).put("priority", 1).put("source", 2).put("requester_id", REQUESTER);
        ticket.put("group_id", SUPPORT).put("created_at", at.toString()).put("updated_at", at.toString());
        ticket.putNull("responder_id").putNull("type").put("spam", false);
        ticket.putArray("tags").add("web");
        ticket.putArray("attachments");
        ticket.putObject("custom_fields").putNull(DeskForm.INTENT).putNull(DeskForm.AMOUNT);
        more.accept(ticket);
        tickets.put(id, ticket);
        conversations.put(id, new ArrayList<>());
        order.put(key(ticket), id);
        return Long.toString(id);
    }

    /** Opens tickets of long ago, a second apart. */
    synchronized Set<String> openMany(int count) {
        Instant from = Instant.parse("2021-01-01T00:00:00Z");
        return IntStream.range(0, count)
                .mapToObj(i -> open("Old " + i, "Old", from.plusSeconds(i), ticket -> {}))
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Makes a record as an old installation may hold: without times. */
    synchronized void openUnreadable() {
        String id = open("Unreadable", "No times", now(), ticket -> {});
        change(Long.parseLong(id), ticket -> ticket.put("updated_at", "").put("created_at", ""));
    }

    /** Adds an entry by somebody, and lets the caller change it. */
    synchronized ObjectNode say(long ticket, long user, String html, boolean isPrivate, Consumer<ObjectNode> more) {
        String now = touch(ticket);
        ObjectNode entry = json.createObjectNode().put("id", next++).put("ticket_id", ticket);
        entry.put("body", html).put("body_text", HtmlText.of(html)).put("private", isPrivate);
        entry.put("user_id", user).put("incoming", user == REQUESTER).put("source", isPrivate ? 2 : 0);
        entry.put("created_at", now).put("updated_at", now);
        entry.putArray("attachments");
        more.accept(entry);
        conversations.getOrDefault(ticket, new ArrayList<>()).add(entry);
        return entry.deepCopy();
    }

    /** Somebody changes a ticket. */
    synchronized void set(String ticket, Consumer<ObjectNode> how) {
        long id = Long.parseLong(ticket);
        touch(id);
        change(id, how);
    }

    synchronized void archive(String ticket) {
        archived.add(Long.parseLong(ticket));
        order.values().remove(Long.parseLong(ticket));
    }

    synchronized ObjectNode ticket(long id, boolean fromArchive) {
        return Optional.ofNullable(tickets.get(id))
                .filter(ticket -> archived.contains(id) == fromArchive)
                .orElseThrow(() -> new Refused(404, "", ""))
                .deepCopy();
    }

    synchronized List<ObjectNode> conversations(long id, boolean fromArchive) {
        ticket(id, fromArchive);
        return List.copyOf(conversations.getOrDefault(id, List.of()));
    }

    synchronized boolean isArchived(String ticket) {
        return archived.contains(Long.parseLong(ticket));
    }

    /** Tickets in the order of their update, from a time on, as many as wanted and one more. */
    synchronized List<ObjectNode> list(Instant since, boolean deleted, long skip, int most) {
        return order.tailMap(since.toString()).values().stream()
                .map(id -> Optional.ofNullable(tickets.get(id)).orElseThrow())
                .filter(ticket -> ticket.path("deleted").asBoolean(false) == deleted)
                .filter(ticket -> !ticket.path("spam").asBoolean(false))
                .skip(skip)
                .limit(most + 1L)
                .map(ObjectNode::deepCopy)
                .toList();
    }

    /** Changes properties as the API does. */
    synchronized ObjectNode update(long id, JsonNode wanted) {
        ObjectNode before = ticket(id, false);
        form.check(before, wanted);
        touch(id);
        change(
                id,
                ticket -> wanted.properties().forEach(value -> {
                    if (value.getKey().equals("custom_fields")) {
                        value.getValue()
                                .properties()
                                .forEach(field -> ((ObjectNode) ticket.path("custom_fields"))
                                        .set(field.getKey(), field.getValue()));
                    } else {
                        ticket.set(value.getKey(), value.getValue());
                    }
                }));
        return ticket(id, false);
    }

    private void change(long id, Consumer<ObjectNode> how) {
        ObjectNode ticket = Optional.ofNullable(tickets.get(id)).orElseThrow();
        order.remove(key(ticket));
        how.accept(ticket);
        order.put(key(ticket), id);
    }

    /** Every change of a ticket gets a second of its own, as changes by people mostly have. */
    private String touch(long id) {
        Instant last = Instant.parse(ticket(id, false).path("updated_at").asString(""));
        Instant now = now();
        String time = (now.isAfter(last) ? now : last.plusSeconds(1)).toString();
        change(id, ticket -> ticket.put("updated_at", time));
        return time;
    }

    private static String key(ObjectNode ticket) {
        String time = ticket.path("updated_at").asString("");
        return (time.isEmpty() ? "2022-01-01T00:00:00Z" : time) + "~"
                + ticket.path("id").asString("");
    }

    /** A little in the past, so that no change is of the present second. */
    private static Instant now() {
        return Instant.now().minusSeconds(60).truncatedTo(ChronoUnit.SECONDS);
    }
}
