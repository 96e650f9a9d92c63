package io.resolvent.agent.guard;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/**
 * How a ticket differs from the question that a ready answer answers, from {@code guard/near-misses.yaml}. Immutable.
 *
 * @param anywhere looked for in subject and message
 * @param requests looked for in the message only
 */
record NearMissRules(List<Sign> anywhere, List<Sign> requests) {

    /** One kind of difference, with a name for the note. */
    record Sign(String name, WordRules rules) {}

    static NearMissRules standard() {
        JsonNode root = RulePack.read("/guard/near-misses.yaml");
        Map<String, String> groups = PeopleRules.groups(root);
        return new NearMissRules(signs(root.required("kinds"), groups), signs(root.required("requests"), groups));
    }

    private static List<Sign> signs(JsonNode nodes, Map<String, String> groups) {
        List<Sign> signs = new ArrayList<>();
        nodes.forEach(node ->
                signs.add(new Sign(node.required("name").asString(), WordRules.read(node.required("rules"), groups))));
        return List.copyOf(signs);
    }
}
