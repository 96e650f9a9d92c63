package io.resolvent.connectors.freshdesk;

import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The ticket fields of a Freshdesk, and what it refuses: unknown properties and fields, wrong types, closing without. */
final class DeskForm {

    static final String INTENT = "cf_intent";
    static final String AMOUNT = "cf_amount";
    private static final int CLOSED_FROM = 4;
    private static final Set<String> PROPERTIES =
            Set.of("status", "tags", "group_id", "responder_id", "custom_fields", "type", "priority", "subject");

    private final JsonMapper json = JsonMapper.builder().build();
    private volatile String intentLabel = "Intent";
    private volatile boolean amountNeeded;

    boolean rename(String label, String newLabel) {
        boolean known = intentLabel.equals(label);
        intentLabel = known ? newLabel : intentLabel;
        return known;
    }

    /** From now on no ticket may be resolved or closed without an amount. */
    void needAmount() {
        amountNeeded = true;
    }

    List<ObjectNode> fields() {
        ObjectNode subject = field(1, "subject", "Subject", "default_subject", true);
        ObjectNode status = field(2, "status", "Status", "default_status", true);
        ObjectNode words = status.putObject("choices");
        Map.of("2", "Open", "3", "Pending", "4", "Resolved", "5", "Closed", "6", "Waiting on Customer")
                .forEach((id, word) -> words.putArray(id).add(word).add("For customers " + word));
        ObjectNode type = field(3, "ticket_type", "Type", "default_ticket_type", true);
        type.putArray("choices").add("Question").add("Problem");
        ObjectNode intent = field(900, INTENT, intentLabel, "custom_dropdown", false);
        intent.putArray("choices").add("refund").add("delivery");
        ObjectNode amount = field(901, AMOUNT, "Amount", "custom_number", false);
        amount.put("required_for_closure", amountNeeded);
        return List.of(subject, status, type, intent, amount);
    }

    void check(ObjectNode ticket, JsonNode wanted) {
        wanted.properties()
                .forEach(value -> require(PROPERTIES.contains(value.getKey()), value.getKey(), "Unexpected"));
        wanted.path("custom_fields").properties().forEach(field -> {
            require(Set.of(INTENT, AMOUNT).contains(field.getKey()), field.getKey(), "Unexpected/invalid field");
            require(!field.getKey().equals(AMOUNT) || field.getValue().isNumber(), AMOUNT, "not a Number");
        });
        int status = wanted.path("status").asInt(2);
        require(status >= 2 && status <= 6, "status", "not one of the possible values");
        boolean hasAmount = wanted.path("custom_fields").has(AMOUNT)
                || !ticket.path("custom_fields").path(AMOUNT).isNull();
        boolean closes = status == CLOSED_FROM || status == CLOSED_FROM + 1;
        require(!closes || !amountNeeded || hasAmount, AMOUNT, "should not be blank as it is required on closing");
    }

    private ObjectNode field(long id, String name, String label, String type, boolean isDefault) {
        return json.createObjectNode()
                .put("id", id)
                .put("name", name)
                .put("label", label)
                .put("type", type)
                .put("default", isDefault)
                .put("required_for_closure", false)
                .put("required_for_agents", false);
    }

    private static void require(boolean holds, String field, String message) {
        if (!holds) {
            throw new Refused(400, field, message);
        }
    }
}
