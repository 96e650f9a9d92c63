package io.resolvent.agent.guard;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/** The topics that belong to people, from {@code guard/people.yaml}. Immutable. */
record PeopleRules(List<Topic> topics) {

    /**
     * @param name for the note, for example {@code legal threat}
     * @param words what gives it away
     * @param unless what takes it back when it stands in the same sentence
     */
    record Topic(String name, List<Pattern> words, List<Pattern> unless) {
        boolean isIn(String sentence) {
            return words.stream().anyMatch(w -> w.matcher(sentence).find())
                    && unless.stream().noneMatch(u -> u.matcher(sentence).find());
        }
    }

    static PeopleRules standard() {
        return read(RulePack.read("/guard/people.yaml"));
    }

    static PeopleRules read(JsonNode root) {
        List<Topic> topics = new ArrayList<>();
        root.required("topics")
                .forEach(node -> topics.add(new Topic(
                        node.required("name").asString(),
                        patterns(node.path("words")),
                        patterns(node.path("unless")))));
        return new PeopleRules(List.copyOf(topics));
    }

    private static List<Pattern> patterns(JsonNode byLanguage) {
        List<Pattern> patterns = new ArrayList<>();
        byLanguage.forEach(words -> words.forEach(word -> patterns.add(RulePack.words(word.asString()))));
        return List.copyOf(patterns);
    }
}
