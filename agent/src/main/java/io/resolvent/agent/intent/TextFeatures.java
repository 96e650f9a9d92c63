package io.resolvent.agent.intent;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Turns a text into a sparse vector of its {@link NGrams}: {@code (1 + ln tf) * idf}, unit length. Knows the n-grams that
 * at least two of the learned texts have. Immutable.
 */
final class TextFeatures {

    private static final int MOST_FEATURES = 60_000;

    private final long[] known;
    private final float[] rarity;

    /**
     * @param known the n-grams, ascending
     * @param rarity the weight of each
     */
    TextFeatures(long[] known, float[] rarity) {
        this.known = known;
        this.rarity = rarity;
    }

    static TextFeatures learn(List<String> texts) {
        Map<Long, Integer> frequencies = new HashMap<>();
        for (String text : texts) {
            Arrays.stream(NGrams.of(text)).distinct().forEach(gram -> frequencies.merge(gram, 1, Integer::sum));
        }
        long[] known = frequencies.entrySet().stream()
                .filter(e -> e.getValue() > 1)
                .sorted(Map.Entry.<Long, Integer>comparingByValue()
                        .reversed()
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(MOST_FEATURES)
                .mapToLong(Map.Entry::getKey)
                .sorted()
                .toArray();
        float[] rarity = new float[known.length];
        for (int i = 0; i < known.length; i++) {
            rarity[i] = (float) (1 + Math.log((1.0 + texts.size()) / (1.0 + frequencies.getOrDefault(known[i], 0))));
        }
        return new TextFeatures(known, rarity);
    }

    int dimension() {
        return known.length;
    }

    SparseVector of(String text) {
        return of(NGrams.of(text));
    }

    /** @param grams with repetitions */
    SparseVector of(long[] grams) {
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
