package io.resolvent.agent.guard;

import io.resolvent.agent.intake.Inquiry;
import io.resolvent.agent.intake.PlainWords;
import io.resolvent.ingestion.index.Embedder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/**
 * Finds by meaning what no rule names: a ticket, or a sentence of it, that is nearer to the examples of a topic for people
 * than to ordinary questions. The score is the mean cosine with the {@value #NEAREST} nearest examples of the topic less
 * the same for ordinary ones. Examples are in English, so other languages are left to the rules. Thread-safe.
 */
final class PeopleLikeness {

    private static final int NEAREST = 2;
    private static final int SENTENCES = 6;
    private static final int FEWEST_WORDS = 3;
    private static final double LEAST_NEARNESS = 0.60;
    private static final double LEAST_LEAD = 0.09;
    private static final Pattern SENTENCE = Pattern.compile("(?<=[.!?…:;])\\s+|\\n+");
    private static final Set<String> READ = Set.of("en", "und");

    private final Embedder embedder;
    private final Map<String, List<float[]>> topics;
    private final List<float[]> ordinary;

    private PeopleLikeness(Embedder embedder, Map<String, List<float[]>> topics, List<float[]> ordinary) {
        this.embedder = embedder;
        this.topics = topics;
        this.ordinary = ordinary;
    }

    /** With the examples that come with the program. */
    static PeopleLikeness standard(Embedder embedder) {
        JsonNode root = RulePack.read("/guard/people-examples.yaml");
        Map<String, List<float[]>> topics = new TreeMap<>();
        root.required("topics")
                .forEach(topic -> topics.put(
                        topic.required("name").asString(), embedder.embedAll(texts(topic.required("examples")))));
        return new PeopleLikeness(embedder, topics, embedder.embedAll(texts(root.required("ordinary"))));
    }

    /** The topic that the inquiry is like, empty when it is like ordinary questions. */
    Optional<String> topicOf(Inquiry inquiry) {
        if (!READ.contains(inquiry.language())) {
            return Optional.empty();
        }
        return parts(inquiry).stream()
                .flatMap(part -> topicOf(embedder.embed(part)).stream())
                .findFirst();
    }

    private Optional<String> topicOf(float[] vector) {
        double usual = nearness(vector, ordinary);
        String best = "";
        double most = Math.max(LEAST_NEARNESS, usual + LEAST_LEAD);
        for (Map.Entry<String, List<float[]>> topic : topics.entrySet()) {
            double near = nearness(vector, topic.getValue());
            if (near >= most) {
                most = near;
                best = topic.getKey();
            }
        }
        return best.isEmpty() ? Optional.empty() : Optional.of(best);
    }

    private static double nearness(float[] vector, List<float[]> examples) {
        double[] cosines =
                examples.stream().mapToDouble(e -> cosine(vector, e)).sorted().toArray();
        return Arrays.stream(cosines, Math.max(0, cosines.length - NEAREST), cosines.length)
                .average()
                .orElse(0);
    }

    private static List<String> parts(Inquiry inquiry) {
        List<String> parts = new ArrayList<>();
        if (!inquiry.question().isBlank()) {
            parts.add(inquiry.question());
        }
        SENTENCE.splitAsStream(PlainWords.of(inquiry.question()))
                .filter(sentence -> sentence.strip().split("\\s+").length >= FEWEST_WORDS)
                .limit(SENTENCES)
                .forEach(parts::add);
        return parts;
    }

    private static List<String> texts(JsonNode nodes) {
        List<String> texts = new ArrayList<>();
        nodes.forEach(node -> texts.add(node.asString()));
        return texts;
    }

    private static double cosine(float[] a, float[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }
}
