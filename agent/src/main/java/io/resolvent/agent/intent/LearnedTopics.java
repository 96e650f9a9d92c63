package io.resolvent.agent.intent;

import io.resolvent.ingestion.index.Embedder;
import java.util.Arrays;
import java.util.List;
import java.util.SortedMap;
import java.util.stream.IntStream;

/**
 * Tells some topics from ordinary texts, learned from short examples of both: {@link KernelRidge} on a sum of
 * {@code exp(-2.5 d²)}, d between the texts' vectors, and the cosine of their n-grams. What counts is by how much the
 * likeliest topic exceeds {@code ordinary}, compared with the ordinary examples, each judged as if it had been left out.
 * Equal examples give equal results. Immutable, thread-safe when the embedder is.
 */
public final class LearnedTopics {

    private static final double MEANING_WEIGHT = 3;
    private static final double MEANING_SHARPNESS = 2.5;
    private static final double WORD_WEIGHT = 0.3;
    private static final double RIDGE = 0.5;

    private final Embedder embedder;
    private final TextFeatures words;
    private final List<float[]> vectors;
    private final List<SparseVector> grams;
    private final List<String> topics;
    private final int ordinary;
    private final KernelRidge ridge;
    private final double[] ordinaryLeads;

    private LearnedTopics(Embedder embedder, SortedMap<String, List<String>> examples, String ordinary) {
        this.embedder = embedder;
        List<String> texts = examples.values().stream().flatMap(List::stream).toList();
        vectors = embedder.embedAll(texts);
        words = TextFeatures.learn(texts);
        grams = texts.stream().map(words::of).toList();
        topics = List.copyOf(examples.keySet());
        this.ordinary = topics.indexOf(ordinary);
        int[] labels = examples.entrySet().stream()
                .flatMapToInt(topic -> IntStream.generate(() -> topics.indexOf(topic.getKey()))
                        .limit(topic.getValue().size()))
                .toArray();
        ridge = KernelRidge.fit(kernel(), targets(labels, topics.size()), RIDGE);
        ordinaryLeads = IntStream.range(0, labels.length)
                .filter(i -> labels[i] == this.ordinary)
                .mapToDouble(i -> lead(ridge.leftOut()[i]).by())
                .sorted()
                .toArray();
    }

    /**
     * @param examples texts by topic
     * @param ordinary the topic that is nothing to be found; at least one example
     */
    public static LearnedTopics of(Embedder embedder, SortedMap<String, List<String>> examples, String ordinary) {
        return new LearnedTopics(embedder, examples, ordinary);
    }

    /** How far the likeliest topic is before the ordinary one. */
    public Lead lead(String text) {
        float[] vector = embedder.embed(text);
        SparseVector gram = words.of(text);
        double[] likeness = IntStream.range(0, vectors.size())
                .mapToDouble(i -> likeness(vector, gram, i))
                .toArray();
        return lead(ridge.predict(likeness));
    }

    /** The lead that only such a share of the ordinary examples exceeds, 0 to 1. */
    public double leadOfOrdinary(double share) {
        return ordinaryLeads[(int) Math.min(ordinaryLeads.length - 1, Math.ceil(ordinaryLeads.length * (1 - share)))];
    }

    private Lead lead(double[] values) {
        int best = IntStream.range(0, values.length)
                .filter(topic -> topic != ordinary)
                .reduce((a, b) -> values[b] > values[a] ? b : a)
                .orElse(ordinary);
        return new Lead(topics.get(best), values[best] - values[ordinary]);
    }

    private double[][] kernel() {
        double[][] kernel = new double[vectors.size()][vectors.size()];
        IntStream.range(0, kernel.length).parallel().forEach(i -> {
            for (int j = 0; j <= i; j++) {
                kernel[i][j] = likeness(vectors.get(i), grams.get(i), j);
            }
        });
        for (int i = 0; i < kernel.length; i++) {
            for (int j = 0; j < i; j++) {
                kernel[j][i] = kernel[i][j];
            }
        }
        return kernel;
    }

    private double likeness(float[] vector, SparseVector gram, int example) {
        float[] other = vectors.get(example);
        double cosine = 0;
        for (int d = 0; d < vector.length; d++) {
            cosine += vector[d] * other[d];
        }
        double squared = 2 - 2 * cosine;
        return MEANING_WEIGHT * Math.exp(-MEANING_SHARPNESS * squared) + WORD_WEIGHT * shared(gram, grams.get(example));
    }

    private static double shared(SparseVector a, SparseVector b) {
        double sum = 0;
        for (int i = 0, j = 0; i < a.size() && j < b.size(); ) {
            int order = Integer.compare(a.index()[i], b.index()[j]);
            if (order == 0) {
                sum += a.value()[i] * b.value()[j];
            }
            i += order <= 0 ? 1 : 0;
            j += order >= 0 ? 1 : 0;
        }
        return sum;
    }

    private static double[][] targets(int[] labels, int topics) {
        double[][] targets = new double[labels.length][topics];
        for (int i = 0; i < labels.length; i++) {
            Arrays.fill(targets[i], -1);
            targets[i][labels[i]] = 1;
        }
        return targets;
    }

    /**
     * @param topic the likeliest beside the ordinary one
     * @param by its value less that of the ordinary one
     */
    public record Lead(String topic, double by) {}
}
