package io.resolvent.connectors.zammad;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What an update of a ticket does: names are looked up, the rules of the edit screen hold, what is no attribute is left out in
 * silence, and the kind of an article alone decides whether something is sent.
 */
record ZammadUpdates(ZammadDesk desk, List<String> problems) {

    /** Words of the API for what a ticket has, and the lists that their names are in. */
    private static final Map<String, String> NAMED = Map.of("state", "states", "group", "groups");

    private static final Set<String> PLAIN =
            Set.of("state_id", "group_id", "owner_id", "priority_id", "pending_time", "title", "article");
    private static final Set<String> ARTICLE = Set.of(
            "type",
            "internal",
            "sender",
            "content_type",
            "body",
            "to",
            "cc",
            "subject",
            "subtype",
            "in_reply_to",
            "attachments");
    private static final Set<String> TYPES =
            Set.of("email", "phone", "web", "note", "sms", "chat", "fax", "telegram personal-message");
    private static final Set<String> COMMUNICATION =
            Set.of("email", "phone", "web", "sms", "chat", "fax", "telegram personal-message");

    void update(long id, JsonNode wanted) {
        ObjectNode ticket = desk.stored(id);
        requireAccess(ticket);
        ObjectNode changed = ticket.deepCopy();
        wanted.properties().forEach(field -> set(changed, field.getKey(), field.getValue()));
        requireEditable(ticket, changed);
        JsonNode article = wanted.path("article");
        if (article.isObject()) {
            requireArticle(ticket, article);
        }
        Instant at = desk.now();
        desk.set(Long.toString(id), stored -> stored.setAll(changed));
        desk.stored(id).put("updated_by_id", ZammadDesk.BOT);
        if (article.isObject()) {
            create(id, article, at);
        }
    }

    /** Agents need the right to change in the ticket's group. */
    void requireAccess(ObjectNode ticket) {
        if (ticket.path("group_id").asLong(0) == ZammadLists.SECRET) {
            throw Refused.forbidden();
        }
    }

    private void set(ObjectNode ticket, String name, JsonNode value) {
        if (NAMED.containsKey(name)) {
            ticket.put(name + "_id", lookup(name, NAMED.getOrDefault(name, ""), value.asString("")));
        } else if (name.equals("owner")) {
            ticket.put("owner_id", desk.users().byLogin(value.asString("")).orElseThrow(() -> noLookup(name, value)));
        } else if (name.equals("priority")) {
            ticket.put("priority_id", value.asString("").startsWith("2") ? 2 : 3);
        } else if (!name.equals("article")
                && (PLAIN.contains(name) || desk.lists().ticketAttributes().contains(name))) {
            ticket.set(name, value);
        } else if (!name.equals("article")) {
            problems.add("a ticket has no " + name + ": it would be left out in silence");
        }
    }

    private long lookup(String name, String list, String value) {
        return desk.lists().idOf(list, value).orElseThrow(() -> noLookup(name, value));
    }

    private static Refused noLookup(String name, Object value) {
        return Refused.unprocessable("No lookup value found for '" + name + "': " + value);
    }

    private void requireEditable(ObjectNode before, ObjectNode after) {
        ObjectNode state = desk.lists().byId("states", after.path("state_id").asLong(0));
        String type = state.path("state_type").asString("");
        boolean isSet =
                before.path("state_id").asLong(0) != after.path("state_id").asLong(0);
        boolean isOffered = state.path("active").asBoolean(false)
                && !Set.of("new", "merged", "removed").contains(type);
        if (isSet && !isOffered) {
            throw invalid(after, "state_id");
        }
        if (type.startsWith("pending") && after.path("pending_time").isNull()) {
            throw missing("pending_time");
        }
        if (!type.startsWith("pending")) {
            after.putNull("pending_time");
        }
        ObjectNode group = desk.lists().byId("groups", after.path("group_id").asLong(0));
        if (after.path("group_id").asLong(0) == ZammadLists.SECRET
                || !group.path("active").asBoolean(false)) {
            throw invalid(after, "group_id");
        }
        if (!Set.of(ZammadUsers.NOBODY, ZammadDesk.AGENT, ZammadDesk.BOT)
                .contains(after.path("owner_id").asLong(0))) {
            throw invalid(after, "owner_id");
        }
        desk.lists().required().stream()
                .filter(name -> after.path(name).isNull())
                .findFirst()
                .ifPresent(name -> {
                    throw missing(name);
                });
    }

    private static Refused invalid(ObjectNode ticket, String field) {
        return Refused.unprocessable(
                "Invalid value '" + ticket.path(field).asString("") + "' for field '" + field + "'!");
    }

    private static Refused missing(String field) {
        return Refused.unprocessable("Missing required value for field '" + field + "'!");
    }

    private void requireArticle(ObjectNode ticket, JsonNode article) {
        article.properties().stream()
                .filter(field -> !ARTICLE.contains(field.getKey()))
                .forEach(field -> problems.add("an article has no " + field.getKey()));
        if (!article.has("body")) {
            throw Refused.unprocessable("Need at least article: { body: \"some text\" }");
        }
        String type = article.path("type").asString("note");
        if (!TYPES.contains(type)) {
            throw noLookup("type", type);
        }
        ObjectNode group = desk.lists().byId("groups", ticket.path("group_id").asLong(0));
        if (type.equals("email") && group.path("email_address_id").isNull()) {
            throw new Refused(
                    500,
                    "No email address found for group '" + group.path("name").asString("") + "'");
        }
    }

    private void create(long id, JsonNode wanted, Instant at) {
        String type = wanted.path("type").asString("note");
        boolean isInternal = wanted.path("internal").asBoolean(false);
        ObjectNode article = desk.add(id, ZammadDesk.BOT, at, stored -> {
            stored.setAll((ObjectNode) wanted);
            stored.remove("subtype");
            stored.put("type", type).put("internal", isInternal);
            stored.put("sender", wanted.path("sender").asString("Agent"));
            stored.put("content_type", wanted.path("content_type").asString("text/plain"));
        });
        ObjectNode ticket = desk.stored(id);
        boolean isNew = desk.lists()
                        .byId("states", ticket.path("state_id").asLong(0))
                        .path("default_create")
                        .asBoolean(false)
                || ticket.path("state_id").asLong(0) == 1;
        if (!isInternal && isNew && COMMUNICATION.contains(type)) {
            ticket.put("state_id", 2);
        }
        send(type, ticket, article);
        desk.touch(id);
    }

    /** A mail or message goes out whether the article is internal or not; without a recipient nothing does. */
    private void send(String type, ObjectNode ticket, ObjectNode article) {
        String to = article.path("to").asString("");
        boolean isSent = Set.of("email", "sms").contains(type)
                && !to.isBlank()
                && !article.path("sender").asString("").equals("Customer");
        Optional.of(type)
                .filter(ignored -> isSent || type.startsWith("telegram"))
                .ifPresent(kind -> desk.send(new ZammadMail(
                        kind,
                        to,
                        article.path("subject").asString(ticket.path("title").asString("")),
                        ZammadDesk.read(article),
                        article.path("id").asLong(0))));
    }
}
