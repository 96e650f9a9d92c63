package io.resolvent.connectors.jira;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The statuses of a service project as Jira sets one up, and the ways between them. Tests may change both. */
final class Workflow {

    static final String WAITING_FOR_SUPPORT = "2";
    static final String RESOLVED = "5";
    static final String CLOSED = "6";

    private final JsonMapper json = JsonMapper.builder().build();
    private final Map<String, ObjectNode> statuses = new TreeMap<>();
    private final Map<String, List<ObjectNode>> ways = new TreeMap<>();

    Workflow() {
        status("2", "Waiting for support", "indeterminate");
        status("3", "Waiting for customer", "indeterminate");
        status("4", "Pending", "indeterminate");
        status("5", "Resolved", "done");
        status("6", "Closed", "done");
        status("7", "Canceled", "done");
        way("2", "11", "Respond to customer", "3");
        way("2", "21", "Resolve this issue", "5", Workflow::asksForResolution);
        way("2", "31", "Cancel request", "7");
        way("3", "12", "Respond to support", "2");
        way("3", "22", "Resolve this issue", "5", Workflow::asksForResolution);
        way("5", "41", "Back to work", "2");
        way("5", "51", "Close", "6");
    }

    synchronized void status(String id, String name, String category) {
        ObjectNode status = json.createObjectNode().put("id", id).put("name", name);
        status.putObject("statusCategory").put("key", category);
        statuses.put(id, status);
    }

    synchronized void way(String from, String id, String name, String to) {
        way(from, id, name, to, fields -> {});
    }

    /** @param screen adds the fields that the transition's screen shows */
    synchronized void way(String from, String id, String name, String to, Consumer<ObjectNode> screen) {
        ObjectNode way = json.createObjectNode().put("id", id).put("name", name).put("isAvailable", true);
        screen.accept(way.putObject("fields"));
        way.put("hasScreen", !way.path("fields").isEmpty());
        way.set("to", status(to));
        ways.computeIfAbsent(from, key -> new ArrayList<>()).add(way);
    }

    synchronized void removeWaysFrom(String status) {
        ways.remove(status);
    }

    synchronized List<ObjectNode> waysFrom(String status) {
        return ways.getOrDefault(status, List.of()).stream()
                .map(ObjectNode::deepCopy)
                .toList();
    }

    synchronized ObjectNode status(String id) {
        return Optional.ofNullable(statuses.get(id)).orElseThrow().deepCopy();
    }

    synchronized List<ObjectNode> statuses() {
        return statuses.values().stream().map(ObjectNode::deepCopy).toList();
    }

    static void requires(ObjectNode fields, String id, String name) {
        ObjectNode field = fields.putObject(id);
        field.put("required", true).put("hasDefaultValue", false).put("name", name);
    }

    private static void asksForResolution(ObjectNode fields) {
        requires(fields, "resolution", "Resolution");
        var allowed = ((ObjectNode) fields.path("resolution")).putArray("allowedValues");
        allowed.addObject().put("id", "10001").put("name", "Won't do");
        allowed.addObject().put("id", "10000").put("name", "Done");
    }
}
