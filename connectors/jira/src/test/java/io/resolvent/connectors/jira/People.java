package io.resolvent.connectors.jira;

import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Who is who on the site. */
final class People {

    static final String BOT = "712020:b07";
    static final String REQUESTER = "qm:c0ffee";
    static final String AGENT = "5b10a2844c20165700ede21g";
    static final String RULES = "557058:f58131cb";
    static final String OTHER_CUSTOMER = "qm:deca1f";
    static final String REQUESTER_EMAIL = "kim@customer.example";
    static final String AGENT_EMAIL = "dana@desk.example";
    static final String BOT_EMAIL = "resolvent@desk.example";

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private People() {}

    static ObjectNode of(String id) {
        return switch (id) {
            case REQUESTER -> person(id, "Kim Larsen", "customer").put("emailAddress", REQUESTER_EMAIL);
            case OTHER_CUSTOMER -> person(id, "Alex Moe", "customer");
            case AGENT -> person(id, "Dana Stone", "atlassian").put("emailAddress", AGENT_EMAIL);
            case RULES -> person(id, "Automation for Jira", "app");
            case BOT -> person(id, "Resolvent", "atlassian").put("emailAddress", BOT_EMAIL);
            default -> throw new Refused(400, "no such user: " + id);
        };
    }

    private static ObjectNode person(String id, String name, String type) {
        return JSON.createObjectNode()
                .put("accountId", id)
                .put("displayName", name)
                .put("accountType", type);
    }
}
