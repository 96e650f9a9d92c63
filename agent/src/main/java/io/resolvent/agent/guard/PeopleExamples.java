package io.resolvent.agent.guard;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;

/** Texts by topic, from {@code guard/people-examples.yaml}; those that are nothing for people under {@link #ORDINARY}. */
final class PeopleExamples {

    static final String ORDINARY = "ordinary";

    private PeopleExamples() {}

    static SortedMap<String, List<String>> standard() {
        JsonNode root = RulePack.read("/guard/people-examples.yaml");
        SortedMap<String, List<String>> examples = new TreeMap<>();
        root.required("topics").properties().forEach(topic -> examples.put(topic.getKey(), lines(topic.getValue())));
        examples.put(ORDINARY, lines(root.required(ORDINARY)));
        return examples;
    }

    private static List<String> lines(JsonNode block) {
        return block.asString().lines().filter(line -> !line.isBlank()).toList();
    }
}
