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
    private final long[] known;
    private final float[] rarity;
    private final int[][] textsOf;
    private final float[][] weights;

    private GramLikeness(int texts, long[] known, float[] rarity, int[][] textsOf, float[][] weights) {
        this.texts = texts;
        this.known = known;
        this.rarity = rarity;
        this.textsOf = textsOf;
        this.weights = weights;
    }

    /** @param grams of each text, with repetitions */
    static GramLikeness learn(List<long[]> grams) {
        Map<Long, Integer> frequencies = new HashMap<>();
        grams.forEach(all -> Arrays.stream(all).distinct().forEach(gram -> frequencies.merge(gram, 1, Integer::sum)));
        long[] known =
                frequencies.keySet().stream().mapToLong(gram -> gram).sorted().toArray();
        float[] rarity = new float[known.length];
        int[][] textsOf = new int[known.length][];
        float[][] weights = new float[known.length][];
        for (int g = 0; g < known.length; g++) {
            int frequency = frequencies.getOrDefault(known[g], 0);
            rarity[g] = (float) (1 + Math.log((1.0 + grams.size()) / (1.0 + frequency)));
            textsOf[g] = new int[frequency];
            weights[g] = new float[frequency];
        }
        GramLikeness likeness = new GramLikeness(grams.size(), known, rarity, textsOf, weights);
        likeness.list(grams);
        return likeness;
    }

    private void list(List<long[]> grams) {
        int[] filled = new int[known.length];
        for (int text = 0; text < grams.size(); text++) {
            SparseVector row = row(grams.get(text));
            for (int i = 0; i < row.size(); i++) {
                int gram = row.index()[i];
                textsOf[gram][filled[gram]] = text;
                weights[gram][filled[gram]++] = row.value()[i];
            }
        }
    }

    /** The cosine with each learned text, in their order. */
    float[] with(long[] grams) {
        SparseVector row = row(grams);
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

    private SparseVector row(long[] grams) {
        int[] found = Arrays.stream(grams)
                .mapToInt(gram -> Arrays.binarySearch(known, gram))
                .filter(at -> at >= 0)
                .sorted()
                .toArray();
        int[] index = Arrays.stream(found).distinct().toArray();
        float[] value = new float[index.length];
        double squares = 0;
        for (int i = 0, at = 0; i < index.length; i++) {
            int from = at;
            while (at < found.length && found[at] == index[i]) {
                at++;
            }
            value[i] = (float) ((1 + Math.log(at - from)) * rarity[index[i]]);
            squares += value[i] * value[i];
        }
        float scale = squares == 0 ? 0 : (float) (1 / Math.sqrt(squares));
        return new SparseVector(index, SparseVector.scaled(value, scale));
    }
}
