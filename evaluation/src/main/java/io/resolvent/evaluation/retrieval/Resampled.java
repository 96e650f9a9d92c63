package io.resolvent.evaluation.retrieval;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * The 95 % percentile bootstrap interval of a mean (Efron 1979). Whole groups are drawn, so that the same question asked
 * several times counts as one.
 */
record Resampled(double low, double high) {

    private static final int DRAWS = 1_000;
    private static final long SEED = 20_261_121;

    /** @param groups by value, in the order of the values */
    static Resampled of(List<Double> values, List<String> groups) {
        Map<String, List<Double>> grouped = new LinkedHashMap<>();
        for (int i = 0; i < values.size(); i++) {
            grouped.computeIfAbsent(groups.get(i), key -> new ArrayList<>()).add(values.get(i));
        }
        if (grouped.isEmpty()) {
            return new Resampled(0, 0);
        }
        List<List<Double>> drawn = List.copyOf(grouped.values());
        Random random = new Random(SEED);
        double[] means = new double[DRAWS];
        for (int draw = 0; draw < DRAWS; draw++) {
            double sum = 0;
            int count = 0;
            for (int i = 0; i < drawn.size(); i++) {
                List<Double> group = drawn.get(random.nextInt(drawn.size()));
                sum += group.stream().mapToDouble(Double::doubleValue).sum();
                count += group.size();
            }
            means[draw] = sum / count;
        }
        Arrays.sort(means);
        return new Resampled(means[DRAWS / 40], means[DRAWS - 1 - DRAWS / 40]);
    }
}
