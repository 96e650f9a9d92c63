package io.resolvent.connectors.intercom;

import io.resolvent.connectors.http.Json;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/**
 * Who wrote a part.
 *
 * @param type {@code admin}, {@code team}, {@code bot}, {@code user}, {@code lead} or {@code contact}; empty when hidden
 * @param isAiAgent written by Intercom's own AI agent
 */
record IntercomAuthor(String type, String id, String name, String email, boolean isAiAgent) {

    private static final Set<String> CUSTOMERS = Set.of("user", "lead", "contact");

    static IntercomAuthor of(JsonNode author) {
        return new IntercomAuthor(
                Json.text(author, "type"),
                Json.text(author, "id"),
                Json.text(author, "name"),
                Json.text(author, "email"),
                author.path("from_ai_agent").asBoolean(false));
    }

    boolean isCustomer() {
        return CUSTOMERS.contains(type);
    }

    boolean isBot() {
        return type.equals("bot");
    }

    /** Whether it is the teammate with this id. */
    boolean is(String teammate) {
        return id.equals(teammate) && !isCustomer();
    }
}
