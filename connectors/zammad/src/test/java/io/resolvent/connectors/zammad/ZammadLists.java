package io.resolvent.connectors.zammad;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** States, groups, attributes, macros and text modules, as they are shipped and a little more. */
final class ZammadLists {

    static final long USERS = 1;
    static final long BILLING = 2;
    static final long SECRET = 3;

    private final JsonMapper json = JsonMapper.builder().build();
    private final List<ObjectNode> states = new ArrayList<>();
    private final List<ObjectNode> groups = new ArrayList<>();
    private final List<ObjectNode> attributes = new ArrayList<>();
    private final List<ObjectNode> macros = new ArrayList<>();
    private final List<ObjectNode> modules = new ArrayList<>();
    private long next = 50;

    ZammadLists() {
        state(1, "new", "new");
        state(2, "open", "open");
        state(3, "pending reminder", "pending reminder");
        state(4, "closed", "closed");
        state(5, "merged", "merged");
        state(6, "removed", "removed").put("active", false);
        state(7, "pending close", "pending action").put("next_state_id", 4);
        group(USERS, "Users", 1);
        group(BILLING, "Billing", 1);
        group(SECRET, "Secret", 1);
        attribute("title", "Title", "input", Map.of()).put("editable", false);
        attribute("intent", "Intent", "select", Map.of("refund", "Refund", "order", "Order"));
        attribute("urgent", "Is urgent", "boolean", Map.of("true", "yes", "false", "no"));
        attribute("items", "Number of items", "integer", Map.of());
        attribute("tier", "Tier", "input", Map.of()).put("object", "User");
    }

    private ObjectNode state(long id, String name, String type) {
        ObjectNode state = row(id, name).put("state_type", type).put("ignore_escalation", false);
        states.add(state);
        return state;
    }

    private void group(long id, String name, long emailAddress) {
        groups.add(row(id, name).put("email_address_id", emailAddress).put("follow_up_possible", "yes"));
    }

    synchronized ObjectNode attribute(String name, String display, String type, Map<String, String> options) {
        ObjectNode attribute = row(next++, name).put("display", display).put("object", "Ticket");
        attribute
                .put("data_type", type)
                .put("editable", true)
                .put("to_create", false)
                .put("to_migrate", false);
        ObjectNode labels = attribute.putObject("data_option").put("null", true).putObject("options");
        options.forEach(labels::put);
        attribute
                .putObject("screens")
                .putObject("edit")
                .putObject("ticket.agent")
                .put("shown", true)
                .put("required", false);
        attributes.add(attribute);
        return attribute;
    }

    /** Makes agents unable to save a ticket without this attribute. */
    synchronized void require(String attribute) {
        ((ObjectNode) named(attributes, attribute)
                        .orElseThrow()
                        .path("screens")
                        .path("edit")
                        .path("ticket.agent"))
                .put("required", true);
    }

    synchronized void addState(String name, String type) {
        state(next++, name, type);
    }

    synchronized boolean rename(String kind, String name, String newName) {
        List<ObjectNode> rows = rows(kind);
        String field = kind.equals("attributes") ? "display" : "name";
        Optional<ObjectNode> row = rows.stream()
                .filter(r -> r.path(field).asString("").equals(name))
                .findFirst();
        row.ifPresent(r -> r.put(field, newName));
        return row.isPresent();
    }

    synchronized void switchOff(String kind, String name) {
        named(rows(kind), name).orElseThrow().put("active", false);
    }

    /** Takes away the address that a group's mails are sent from. */
    synchronized void silence(long group) {
        byId("groups", group).putNull("email_address_id");
    }

    synchronized void addMacro(String title, String body, boolean isInternal) {
        ObjectNode macro = row(next++, title);
        macro.putObject("perform")
                .putObject("article.note")
                .put("body", body)
                .put("internal", Boolean.toString(isInternal));
        macros.add(macro);
    }

    /** A macro that only sets something. */
    synchronized void addSilentMacro(String title) {
        ObjectNode macro = row(next++, title);
        macro.putObject("perform").putObject("ticket.state_id").put("value", "4");
        macros.add(macro);
    }

    synchronized void addTextModule(String title, String content) {
        modules.add(row(next++, title).put("content", content).put("keywords", ""));
    }

    synchronized List<ObjectNode> rows(String kind) {
        return switch (kind) {
            case "states" -> states;
            case "groups" -> groups;
            case "attributes" -> attributes;
            case "macros" -> macros;
            default -> modules;
        };
    }

    synchronized ObjectNode byId(String kind, long id) {
        return rows(kind).stream()
                .filter(row -> row.path("id").asLong(0) == id)
                .findFirst()
                .orElseThrow(() -> Refused.unprocessable("No value found with id " + id));
    }

    synchronized Optional<Long> idOf(String kind, String name) {
        return named(rows(kind), name).map(row -> row.path("id").asLong(0));
    }

    /** Attributes of tickets that a ticket may have. */
    synchronized Set<String> ticketAttributes() {
        return Set.copyOf(attributes.stream()
                .filter(row -> row.path("object").asString("").equals("Ticket"))
                .filter(row -> row.path("editable").asBoolean(false))
                .map(row -> row.path("name").asString(""))
                .toList());
    }

    synchronized List<String> required() {
        return attributes.stream()
                .filter(row -> path(row).asBoolean(false))
                .map(row -> row.path("name").asString(""))
                .toList();
    }

    private static JsonNode path(ObjectNode attribute) {
        return attribute.path("screens").path("edit").path("ticket.agent").path("required");
    }

    private static Optional<ObjectNode> named(List<ObjectNode> rows, String name) {
        return rows.stream()
                .filter(row -> row.path("name").asString("").equals(name))
                .findFirst();
    }

    private ObjectNode row(long id, String name) {
        return json.createObjectNode()
                .put("id", id)
                .put("name", name)
                .put("active", true)
                .put("created_at", "2026-01-01T00:00:00.000Z")
                .put("updated_at", "2026-01-01T00:00:00.000Z");
    }
}
