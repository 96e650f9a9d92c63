package io.resolvent.agent.intent;

import io.resolvent.ingestion.index.Embedder;
import java.util.Arrays;
import java.util.List;
import java.util.SortedMap;
import java.util.stream.IntStream;

/**
 * Tells some topics from ordinary texts, learned from short examples of both: {@link KernelRidge} on a sum of
 * {@code exp(-2.5 d²)}, d between the texts' vectors, and the cosine of those n-grams that two examples have. What counts is by how much the likeliest topic exceeds {@code ordinary}, compared with the ordinary
 * examples, each judged as if it had been left out. Equal examples give equal results. Immutable, thread-safe when the
 * embedder is.
 */
public final class LearnedTopics {

    private static final double MEANING_WEIGHT = 3;
    private static final double MEANING_SHARPNESS = 2.5;
    private static final double WORD_WEIGHT = 0.3;
    private static final int LEAST_TEXTS = 2;
    private static final double RIDGE = 0.5;

    private final Embedder embedder;
    private final Columns vectors;
    private final GramLikeness words;
    private final List<String> topics;
    private final int ordinary;
    private final KernelRidge ridge;
    private final double[] ordinaryLeads;

    private LearnedTopics(
            Embedder embedder, SortedMap<String, List<String>> examples, String ordinary, KeptTopics kept) {
        this.embedder = embedder;
        List<String> texts = examples.values().stream().flatMap(List::stream).toList();
        List<float[]> embedded = embedder.embedAll(texts);
        vectors = Columns.of(embedded.toArray(float[][]::new), 0, embedded.size());
        words = GramLikeness.learn(texts.stream().map(NGrams::of).toList(), LEAST_TEXTS);
        topics = List.copyOf(examples.keySet());
        this.ordinary = topics.indexOf(ordinary);
        int[] labels = examples.entrySet().stream()
                .flatMapToInt(topic -> IntStream.generate(() -> topics.indexOf(topic.getKey()))
                        .limit(topic.getValue().size()))
                .toArray();
        String name = KeptTopics.name(embedder.fingerprint(), examples, ordinary);
        KeptTopics.Fit fit = kept.find(name, labels.length, topics.size()).orElseGet(() -> {
            KeptTopics.Fit now = fit(texts, embedded, labels);
            kept.keep(name, now);
            return now;
        });
        ridge = new KernelRidge(fit.dual(), new double[0][]);
        ordinaryLeads = fit.ordinaryLeads();
    }

    private KeptTopics.Fit fit(List<String> texts, List<float[]> embedded, int[] labels) {
        double[][] likeness = new double[labels.length][];
        IntStream.range(0, labels.length)
                .parallel()
                .forEach(i -> likeness[i] = likeness(texts.get(i), embedded.get(i)));
        KernelRidge fitted = KernelRidge.fit(likeness, targets(labels, topics.size()), RIDGE);
        return new KeptTopics.Fit(
                fitted.dual(),
                IntStream.range(0, labels.length)
                        .filter(i -> labels[i] == this.ordinary)
                        .mapToDouble(i -> lead(fitted.leftOut()[i]).by())
                        .sorted()
                        .toArray());
    }

    /**
     * @param examples texts by topic
     * @param ordinary the topic that is nothing to be found; at least one example
     */
    public static LearnedTopics of(Embedder embedder, SortedMap<String, List<String>> examples, String ordinary) {
        return of(embedder, examples, ordinary, KeptTopics.inMemory());
    }

    /**
     * The same, learned only once from equal examples: that takes seconds.
     *
     * @param kept where what was learned is kept
     */
    public static LearnedTopics of(
            Embedder embedder, SortedMap<String, List<String>> examples, String ordinary, KeptTopics kept) {
        return new LearnedTopics(embedder, examples, ordinary, kept);
    }

    /** How far the likeliest topic is before the ordinary one. */
    public Lead lead(String text) {
        return lead(ridge.predict(likeness(text, embedder.embed(text))));
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

    /** With each example, in their order. */
    private double[] likeness(String text, float[] vector) {
        float[] cosines = vectors.products(vector);
        float[] shared = words.with(NGrams.of(text));
        double[] likeness = new double[cosines.length];
        for (int i = 0; i < likeness.length; i++) {
            double squared = 2 - 2 * (double) cosines[i];
            likeness[i] = MEANING_WEIGHT * Math.exp(-MEANING_SHARPNESS * squared) + WORD_WEIGHT * shared[i];
        }
        return likeness;
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
