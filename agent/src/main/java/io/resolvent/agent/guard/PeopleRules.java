package io.resolvent.agent.guard;

import io.resolvent.agent.intake.SentenceWords;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;

/** The topics that belong to people, from {@code guard/people.yaml}. Immutable. */
record PeopleRules(List<Topic> topics) {

    /**
     * @param name for the note, for example {@code legal threat}
     * @param rules what gives it away
     * @param unless what takes it back when it is in the same sentence
     * @param doubtful whether a rule does not count in a ticket that the examples show to be ordinary
     */
    record Topic(String name, WordRules rules, WordRules unless, boolean doubtful) {
        boolean isIn(List<String> sentence) {
            return rules.isIn(sentence) && !unless.isIn(sentence);
        }
    }

    static PeopleRules standard() {
        return read(RulePack.read("/guard/people.yaml"));
    }

    static PeopleRules read(JsonNode root) {
        Map<String, String> groups = groups(root);
        List<Topic> topics = new ArrayList<>();
        root.required("topics")
                .forEach(node -> topics.add(new Topic(
                        node.required("name").asString(),
                        WordRules.read(node.required("rules"), groups),
                        WordRules.read(node.path("unless"), groups),
                        node.path("doubtful").asBoolean(false))));
        return new PeopleRules(List.copyOf(topics));
    }

    static Map<String, String> groups(JsonNode root) {
        Map<String, String> groups = new TreeMap<>();
        root.path("groups")
                .properties()
                .forEach(group -> groups.put(
                        group.getKey(), SentenceWords.fold(group.getValue().asString())));
        return groups;
    }
}
