package io.resolvent.agent.intent;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * How alike a text's n-grams are to those of each learned text: the cosine of {@code (1 + ln tf) * idf} with
 * {@code idf = 1 + ln((1 + n) / (1 + df))}. Immutable.
 */
final class GramLikeness {

    private final int texts;
    private final TextFeatures features;
    private final int[][] textsOf;
    private final float[][] weights;

    private GramLikeness(int texts, TextFeatures features, int[][] textsOf, float[][] weights) {
        this.texts = texts;
        this.features = features;
        this.textsOf = textsOf;
        this.weights = weights;
    }

    /** @param grams of each text, with repetitions */
    static GramLikeness learn(List<long[]> grams) {
        return learn(grams, 1);
    }

    /** The same with those n-grams only that at least so many of the texts have. */
    static GramLikeness learn(List<long[]> grams, int least) {
        Map<Long, Integer> frequencies = new HashMap<>();
        grams.forEach(all -> Arrays.stream(all).distinct().forEach(gram -> frequencies.merge(gram, 1, Integer::sum)));
        long[] known = frequencies.entrySet().stream()
                .filter(gram -> gram.getValue() >= least)
                .mapToLong(Map.Entry::getKey)
                .sorted()
                .toArray();
        float[] rarity = new float[known.length];
        int[][] textsOf = new int[known.length][];
        float[][] weights = new float[known.length][];
        for (int g = 0; g < known.length; g++) {
            int frequency = frequencies.getOrDefault(known[g], 0);
            rarity[g] = (float) (1 + Math.log((1.0 + grams.size()) / (1.0 + frequency)));
            textsOf[g] = new int[frequency];
            weights[g] = new float[frequency];
        }
        GramLikeness likeness = new GramLikeness(grams.size(), new TextFeatures(known, rarity), textsOf, weights);
        likeness.list(grams);
        return likeness;
    }

    private void list(List<long[]> grams) {
        int[] filled = new int[features.dimension()];
        for (int text = 0; text < grams.size(); text++) {
            SparseVector row = features.of(grams.get(text));
            for (int i = 0; i < row.size(); i++) {
                int gram = row.index()[i];
                textsOf[gram][filled[gram]] = text;
                weights[gram][filled[gram]++] = row.value()[i];
            }
        }
    }

    /** The cosine with each learned text, in their order. */
    float[] with(long[] grams) {
        SparseVector row = features.of(grams);
        float[] cosines = new float[texts];
        for (int i = 0; i < row.size(); i++) {
            int[] where = textsOf[row.index()[i]];
            float[] weight = weights[row.index()[i]];
            float value = row.value()[i];
            for (int at = 0; at < where.length; at++) {
                cosines[where[at]] += value * weight[at];
            }
        }
        return cosines;
    }
}
