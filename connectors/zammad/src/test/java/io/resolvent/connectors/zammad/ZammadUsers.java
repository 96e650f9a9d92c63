package io.resolvent.connectors.zammad;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The users of a Zammad. Number one is nobody. */
final class ZammadUsers {

    static final long NOBODY = 1;

    private final JsonMapper json = JsonMapper.builder().build();
    private final Map<Long, ObjectNode> users = new TreeMap<>();

    ZammadUsers() {
        add(NOBODY, "-", "-", "", "");
        add(ZammadDesk.BOT, ZammadDesk.BOT_EMAIL, "Resolvent", "", ZammadDesk.BOT_EMAIL);
        add(ZammadDesk.REQUESTER, ZammadDesk.REQUESTER_EMAIL, "Kim", "Larsen", ZammadDesk.REQUESTER_EMAIL)
                .put("tier", "pro")
                .put("organization", "Example Inc.")
                .putObject("preferences")
                .put("locale", "en-us");
        add(ZammadDesk.AGENT, ZammadDesk.AGENT_EMAIL, "Dana", "Stone", ZammadDesk.AGENT_EMAIL);
    }

    private ObjectNode add(long id, String login, String first, String last, String email) {
        ObjectNode user = json.createObjectNode().put("id", id).put("login", login);
        user.put("firstname", first).put("lastname", last).put("email", email).put("active", true);
        user.put("vip", false).put("note", "").put("updated_at", "2026-01-01T00:00:00.000Z");
        user.putNull("organization_id").putArray("role_ids").add(3);
        users.put(id, user);
        return user;
    }

    /** The customer with this address, made if there is none. */
    synchronized long customer(String email, String name) {
        String login = email.toLowerCase(Locale.ROOT);
        return byLogin(login).orElseGet(() -> {
            long id = 1_000_000L + users.size();
            add(id, login, name, "", email);
            return id;
        });
    }

    synchronized Optional<Long> byLogin(String loginOrEmail) {
        return users.values().stream()
                .filter(user -> user.path("login").asString("").equals(loginOrEmail)
                        || user.path("email").asString("").equals(loginOrEmail))
                .map(user -> user.path("id").asLong(0))
                .findFirst();
    }

    synchronized String login(long id) {
        return user(id).path("login").asString("");
    }

    synchronized String name(long id) {
        ObjectNode user = user(id);
        return (user.path("firstname").asString("") + " "
                        + user.path("lastname").asString(""))
                .strip();
    }

    synchronized void moveTo(long id, String email) {
        user(id).put("email", email);
    }

    synchronized ObjectNode user(long id) {
        return Optional.ofNullable(users.get(id)).orElseThrow(() -> Refused.notFound("User", id));
    }
}
