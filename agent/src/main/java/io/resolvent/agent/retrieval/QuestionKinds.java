package io.resolvent.agent.retrieval;

import io.resolvent.agent.intent.LearnedTopics;
import io.resolvent.ingestion.index.Embedder;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * Tells a question that a text for everybody answers from a ticket that only uses the same words: about one case, an
 * exception, the state of things now, an answer that did not help. Learned by {@link LearnedTopics} from the examples in
 * {@code question-kinds.yaml}, whatever the trade. Immutable, thread-safe when the embedder is.
 */
final class QuestionKinds {

    private static final String RESOURCE = "question-kinds.yaml";
    private static final String PLAIN = "plain";

    private final LearnedTopics kinds;
    private final int examples;

    private QuestionKinds(LearnedTopics kinds, int examples) {
        this.kinds = kinds;
        this.examples = examples;
    }

    static QuestionKinds standard(Embedder embedder) {
        SortedMap<String, List<String>> examples = examples();
        return new QuestionKinds(LearnedTopics.of(embedder, examples, PLAIN), examples.hashCode());
    }

    /** How far a plain question is before the likeliest other kind, about -2 to 2; 0 is undecided. */
    double plainness(String text) {
        return -kinds.lead(text).by();
    }

    /** Changes with the examples. */
    String fingerprint() {
        return Integer.toHexString(examples);
    }

    private static SortedMap<String, List<String>> examples() {
        try (InputStream in = Objects.requireNonNull(QuestionKinds.class.getResourceAsStream(RESOURCE), RESOURCE)) {
            JsonNode root = new YAMLMapper().readTree(in);
            SortedMap<String, List<String>> examples = new TreeMap<>();
            root.properties().forEach(kind -> examples.put(kind.getKey(), lines(kind.getValue())));
            return examples;
        } catch (IOException e) {
            throw new UncheckedIOException(RESOURCE + " cannot be read", e);
        }
    }

    private static List<String> lines(JsonNode block) {
        return block.asString().lines().filter(line -> !line.isBlank()).toList();
    }
}
