package io.resolvent.agent.guard;

import io.resolvent.agent.intake.PlainWords;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/**
 * Texts by topic, from {@code guard/people-examples.yaml}; those that are nothing for people under {@link #ORDINARY},
 * {@link #OFFERS} and {@link #CLOSINGS}. The sentences of an ordinary text are ordinary, too.
 */
final class PeopleExamples {

    static final String ORDINARY = "ordinary";

    /** Unsolicited offers of others. */
    static final String OFFERS = "offers";

    /** Thanks and good news that want nothing any more. */
    static final String CLOSINGS = "closings";

    private static final Pattern SENTENCE = Pattern.compile("(?<=[.!?…:;])\\s+|\\n+");
    private static final int FEWEST_WORDS = 3;

    private PeopleExamples() {}

    static SortedMap<String, List<String>> standard() {
        JsonNode root = RulePack.read("/guard/people-examples.yaml");
        SortedMap<String, List<String>> examples = new TreeMap<>();
        root.required("topics").properties().forEach(topic -> examples.put(topic.getKey(), lines(topic.getValue())));
        examples.put(
                ORDINARY,
                lines(root.required(ORDINARY)).stream()
                        .flatMap(line -> Stream.concat(Stream.of(line), sentences(line).stream()))
                        .distinct()
                        .toList());
        examples.put(OFFERS, lines(root.required(OFFERS)));
        examples.put(CLOSINGS, lines(root.required(CLOSINGS)));
        return examples;
    }

    /** The sentences of a text that say something. */
    static List<String> sentences(String text) {
        return SENTENCE.splitAsStream(PlainWords.of(text))
                .filter(sentence -> sentence.strip().split("\\s+").length >= FEWEST_WORDS)
                .toList();
    }

    private static List<String> lines(JsonNode block) {
        return block.asString().lines().filter(line -> !line.isBlank()).toList();
    }
}
