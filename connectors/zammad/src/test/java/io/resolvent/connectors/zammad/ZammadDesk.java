package io.resolvent.connectors.zammad;

import io.resolvent.connectors.http.HtmlText;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The tickets of a Zammad with their articles, tags and links. Every change has a millisecond of its own. */
public final class ZammadDesk {

    public static final long BOT = 3;
    public static final long REQUESTER = 101;
    public static final long AGENT = 102;
    public static final String BOT_EMAIL = "resolvent@desk.example";
    public static final String REQUESTER_EMAIL = "kim@customer.example";
    public static final String AGENT_EMAIL = "dana@desk.example";

    private final JsonMapper json = JsonMapper.builder().build();
    private final ZammadUsers users = new ZammadUsers();
    private final ZammadLists lists = new ZammadLists();
    private final ZammadHelp help = new ZammadHelp();
    private final Map<Long, ObjectNode> tickets = new HashMap<>();
    private final Map<Long, List<ObjectNode>> articles = new HashMap<>();
    private final Map<Long, Set<String>> tags = new HashMap<>();
    private final Map<String, byte[]> files = new HashMap<>();
    private final List<ObjectNode> links = new ArrayList<>();
    private final List<ZammadMail> mails = new ArrayList<>();
    private final ZammadOrder order = new ZammadOrder();
    private long next = 1000;
    private Instant last = Instant.EPOCH;

    ZammadUsers users() {
        return users;
    }

    ZammadLists lists() {
        return lists;
    }

    ZammadHelp help() {
        return help;
    }

    /** A mail from the usual requester to the group Users. */
    public synchronized String open(String title, String text, boolean html) {
        return open(title, text, html, "email", REQUESTER, now());
    }

    /** A mail from this person; gives the ticket's id. */
    public synchronized String openFor(String email, String name, String title, String text) {
        return open(title, text, false, "email", users.customer(email, name), now());
    }

    /** @param type how the request came in: {@code email}, {@code web}, {@code phone}, … */
    public synchronized String openBy(String type, String title, String text) {
        return open(title, text, false, type, REQUESTER, now());
    }

    /** Tickets of some months, many of them changed in the same millisecond. */
    public synchronized Set<String> openMany(int count) {
        Instant first = Instant.parse("2025-01-01T00:00:00Z");
        return IntStream.range(0, count)
                .mapToObj(i ->
                        open("Old " + i, "Text " + i, false, "email", REQUESTER, first.plusSeconds(i / 230 * 3000L)))
                .collect(Collectors.toUnmodifiableSet());
    }

    /** What was sent out of the house, oldest first. */
    public synchronized List<ZammadMail> mails() {
        return List.copyOf(mails);
    }

    /** Articles as they are stored, oldest first. */
    public synchronized List<ObjectNode> articles(String ticket) {
        return articlesOf(Long.parseLong(ticket)).stream()
                .map(ObjectNode::deepCopy)
                .toList();
    }

    /** The ticket with names beside numbers. */
    public synchronized ObjectNode ticket(String id) {
        return expanded(stored(Long.parseLong(id)));
    }

    private String open(String title, String text, boolean html, String type, long customer, Instant at) {
        long id = next++;
        ObjectNode ticket = json.createObjectNode().put("id", id).put("number", Long.toString(90_000 + id));
        ticket.put("title", title)
                .put("group_id", ZammadLists.USERS)
                .put("state_id", 1)
                .put("priority_id", 2);
        ticket.put("owner_id", ZammadUsers.NOBODY).put("customer_id", customer).putNull("pending_time");
        lists.ticketAttributes().forEach(ticket::putNull);
        ticket.put("created_by_id", customer).put("updated_by_id", customer).put("created_at", text(at));
        tickets.put(id, ticket);
        place(ticket, at);
        add(
                id,
                customer,
                at,
                article -> article.put("type", type)
                        .put("sender", "Customer")
                        .put("body", text)
                        .put("content_type", html ? "text/html" : "text/plain")
                        .put("message_id", type.equals("email") ? "<" + id + "@customer.example>" : ""));
        return Long.toString(id);
    }

    /** A record as an old installation may hold: without the time it was made. */
    synchronized void openUnreadable() {
        stored(Long.parseLong(open("Unreadable", "Text", false))).putNull("created_at");
    }

    /** Adds an article by somebody, without what the API would do besides. */
    public synchronized void say(String ticket, long author, String text, Consumer<ObjectNode> more) {
        long id = Long.parseLong(ticket);
        Instant at = now();
        add(id, author, at, article -> {
            article.put("type", author == AGENT ? "note" : "email")
                    .put("sender", author == AGENT ? "Agent" : "Customer")
                    .put("body", text)
                    .put("content_type", "text/plain");
            more.accept(article);
        });
        place(stored(id), at);
    }

    synchronized void set(String ticket, Consumer<ObjectNode> change) {
        ObjectNode stored = stored(Long.parseLong(ticket));
        change.accept(stored);
        place(stored.put("updated_by_id", AGENT), now());
    }

    synchronized void attach(String ticket, String fileName, byte[] content, boolean inline) {
        say(ticket, AGENT, "See the file", article -> {
            long file = next++;
            article.put("internal", false);
            files.put(article.path("id").asString("") + "/" + file, content);
            if (inline) {
                article.put("content_type", "text/html")
                        .put(
                                "body",
                                "<p>See</p><img src=\"/api/v1/ticket_attachment/" + ticket + "/"
                                        + article.path("id").asString("") + "/" + file + "\">");
                return;
            }
            ObjectNode listed = article.putArray("attachments").addObject().put("id", file);
            listed.put("filename", fileName)
                    .put("size", Integer.toString(content.length))
                    .putObject("preferences")
                    .put("Mime-Type", "text/csv");
        });
    }

    synchronized void merge(String from, String into) {
        long source = Long.parseLong(from);
        articlesOf(Long.parseLong(into)).addAll(articlesOf(source));
        articlesOf(source).clear();
        say(from, AGENT, "merged", article -> article.put("internal", false));
        set(from, ticket -> ticket.put("state_id", 5));
        set(into, ticket -> {});
    }

    synchronized void delete(String ticket) {
        ObjectNode gone = stored(Long.parseLong(ticket));
        order.remove(gone);
        tickets.remove(Long.parseLong(ticket));
    }

    synchronized ObjectNode stored(long id) {
        return Optional.ofNullable(tickets.get(id)).orElseThrow(() -> Refused.notFound("Ticket", id));
    }

    synchronized Optional<ObjectNode> byNumber(String number) {
        return tickets.values().stream()
                .filter(ticket -> ticket.path("number").asString("").equals(number))
                .findFirst();
    }

    /** Tickets changed at this time or later, oldest first, of groups that the account may see. */
    synchronized List<ObjectNode> changed(Instant from, long skip, int most) {
        return order.since(from)
                .map(this::stored)
                .filter(ticket -> ticket.path("group_id").asLong(0) != ZammadLists.SECRET)
                .skip(skip)
                .limit(most)
                .map(this::expanded)
                .toList();
    }

    synchronized Collection<String> tags(long ticket) {
        return tags.computeIfAbsent(ticket, id -> new TreeSet<>(Set.of("web")));
    }

    synchronized void tag(long ticket, String tag) {
        if (tags(ticket).add(tag.strip())) {
            touch(ticket);
        }
    }

    synchronized List<ObjectNode> links() {
        return links;
    }

    synchronized Optional<byte[]> file(String articleAndFile) {
        return Optional.ofNullable(files.get(articleAndFile));
    }

    synchronized void touch(long ticket) {
        place(stored(ticket), now());
    }

    synchronized List<ObjectNode> articlesOf(long ticket) {
        return articles.computeIfAbsent(ticket, id -> new ArrayList<>());
    }

    /** Adds an article as it is to be stored. */
    synchronized ObjectNode add(long ticket, long author, Instant at, Consumer<ObjectNode> more) {
        ObjectNode article = json.createObjectNode().put("id", next++).put("ticket_id", ticket);
        article.put(
                "from",
                users.name(author) + " <" + users.user(author).path("email").asString("") + ">");
        article.put("to", "").put("cc", "").putNull("origin_by_id").put("internal", false);
        article.put("created_by_id", author)
                .put("created_by", users.login(author))
                .put("created_at", text(at));
        article.putObject("preferences");
        article.putArray("attachments");
        more.accept(article);
        articlesOf(ticket).add(article);
        return article;
    }

    synchronized void send(ZammadMail mail) {
        mails.add(mail);
    }

    synchronized Instant now() {
        Instant now = Instant.now().truncatedTo(ChronoUnit.MILLIS);
        last = now.isAfter(last) ? now : last.plusMillis(1);
        return last;
    }

    synchronized ObjectNode expanded(ObjectNode ticket) {
        ObjectNode shown = ticket.deepCopy();
        long id = ticket.path("id").asLong(0);
        shown.put(
                "group",
                lists.byId("groups", ticket.path("group_id").asLong(0))
                        .path("name")
                        .asString(""));
        shown.put(
                "state",
                lists.byId("states", ticket.path("state_id").asLong(0))
                        .path("name")
                        .asString(""));
        shown.put("priority", ticket.path("priority_id").asLong(0) == 2 ? "2 normal" : "3 high");
        shown.put("owner", users.login(ticket.path("owner_id").asLong(0)));
        shown.put("customer", users.login(ticket.path("customer_id").asLong(0)));
        shown.put("updated_at", text(Instant.parse(ticket.path("updated_at").asString(""))));
        shown.put("article_count", articlesOf(id).size());
        shown.putArray("article_ids");
        articlesOf(id)
                .reversed()
                .forEach(article -> shown.withArray("article_ids").add(article.path("id")));
        return shown;
    }

    private void place(ObjectNode ticket, Instant at) {
        order.remove(ticket);
        order.add(ticket.put("updated_at", text(at)));
    }

    /** Three digits after the point, always. */
    static String text(Instant time) {
        return time.truncatedTo(ChronoUnit.SECONDS).toString().replace("Z", "")
                + String.format(Locale.ROOT, ".%03dZ", time.toEpochMilli() % 1000);
    }

    /** The text of a stored article as people read it. */
    static String read(JsonNode article) {
        String body = article.path("body").asString("");
        return article.path("content_type").asString("").contains("html") ? HtmlText.of(body) : body;
    }
}
