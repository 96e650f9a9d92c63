package io.resolvent.connectors.freshdesk;

import java.util.List;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Agents, groups and the one contact of a Freshdesk. */
final class DeskPeople {

    /** Known by telephone only. */
    static final long CALLER = 103;

    static final String AGENT_EMAIL = "dana@desk.example";

    private final JsonMapper json = JsonMapper.builder().build();
    private volatile int scope = 1;

    /** @param newScope 1 for all tickets, 2 for those of the agent's groups, 3 for its own */
    void limitScope(int newScope) {
        scope = newScope;
    }

    ObjectNode self() {
        return agent(Desk.BOT, "Resolvent", "resolvent@desk.example");
    }

    List<ObjectNode> agents() {
        return List.of(self(), agent(Desk.AGENT, "Dana Stone", AGENT_EMAIL));
    }

    List<ObjectNode> groups() {
        return List.of(
                json.createObjectNode().put("id", Desk.SUPPORT).put("name", "Support"),
                json.createObjectNode().put("id", Desk.SUPPORT + 1).put("name", "Billing"));
    }

    ObjectNode contact(long id) {
        if (id != Desk.REQUESTER && id != CALLER) {
            throw new Refused(404, "", "");
        }
        ObjectNode contact = json.createObjectNode().put("id", id).put("name", "Kim Larsen");
        contact.put("email", id == CALLER ? "" : Desk.REQUESTER_EMAIL).put("language", "en");
        contact.putObject("custom_fields").put("tier", "pro");
        return contact;
    }

    private ObjectNode agent(long id, String name, String email) {
        ObjectNode agent = json.createObjectNode().put("id", id).put("ticket_scope", scope);
        agent.putObject("contact").put("name", name).put("email", email);
        return agent;
    }
}
