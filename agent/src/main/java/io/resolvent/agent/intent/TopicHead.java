package io.resolvent.agent.intent;

import io.resolvent.ingestion.index.Embedder;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * Tells a few topics apart, learned from some hundred short examples: a softmax over a text's vector, less the examples'
 * mean, and its n-grams. Equal examples give equal heads. Immutable, thread-safe when the embedder is.
 */
public final class TopicHead {

    private static final HeadTraining TRAINING = new HeadTraining(40, 0.1f, 7);
    private static final float VECTOR_WEIGHT = 6;
    private static final float WORD_WEIGHT = 3;

    private final Embedder embedder;
    private final float[] mean;
    private final TextFeatures words;
    private final List<String> topics;
    private final SoftmaxHead head;

    private TopicHead(
            Embedder embedder, float[] mean, TextFeatures words, List<String> topics, SoftmaxHead head) {
        this.embedder = embedder;
        this.mean = mean;
        this.words = words;
        this.topics = topics;
        this.head = head;
    }

    /** @param examples texts by topic, at least one each */
    public static TopicHead learn(Embedder embedder, SortedMap<String, List<String>> examples) {
        List<String> topics = List.copyOf(examples.keySet());
        List<String> texts = examples.values().stream().flatMap(List::stream).toList();
        List<float[]> vectors = embedder.embedAll(texts);
        float[] mean = mean(vectors, embedder.dimension());
        TextFeatures words = TextFeatures.learn(texts);
        List<SparseVector> rows = IntStream.range(0, texts.size())
                .mapToObj(i -> row(vectors.get(i), mean, words.of(texts.get(i))))
                .toList();
        int[] labels = IntStream.range(0, topics.size())
                .flatMap(topic -> Collections.nCopies(examples.get(topics.get(topic)).size(), topic).stream()
                        .mapToInt(label -> label))
                .toArray();
        SoftmaxHead head = TRAINING.fit(rows, labels, mean.length + words.dimension(), topics.size());
        return new TopicHead(embedder, mean, words, topics, head);
    }

    /** The probability of each topic; together one. */
    public Map<String, Double> of(String text) {
        float[] shares = head.scores(row(embedder.embed(text), mean, words.of(text)));
        Softmax.inPlace(shares);
        Map<String, Double> byTopic = new TreeMap<>();
        for (int i = 0; i < shares.length; i++) {
            byTopic.put(topics.get(i), (double) shares[i]);
        }
        return byTopic;
    }

    private static SparseVector row(float[] vector, float[] mean, SparseVector words) {
        int dimension = mean.length;
        int[] index = new int[dimension + words.size()];
        float[] value = new float[index.length];
        for (int i = 0; i < dimension; i++) {
            index[i] = i;
            value[i] = VECTOR_WEIGHT * (vector[i] - mean[i]);
        }
        for (int i = 0; i < words.size(); i++) {
            index[dimension + i] = dimension + words.index()[i];
            value[dimension + i] = WORD_WEIGHT * words.value()[i];
        }
        return new SparseVector(index, value);
    }

    private static float[] mean(List<float[]> vectors, int dimension) {
        float[] mean = new float[dimension];
        for (float[] vector : vectors) {
            for (int i = 0; i < dimension; i++) {
                mean[i] += vector[i] / vectors.size();
            }
        }
        return mean;
    }
}
