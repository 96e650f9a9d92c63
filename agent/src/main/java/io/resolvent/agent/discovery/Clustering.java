package io.resolvent.agent.discovery;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Divides questions into clusters by meaning. The tree of an even sample is cut where the clusters are about as clear as
 * they can be, with as few of them as that allows; then all questions go to the nearest cluster. Deterministic in any
 * order; the cost beyond the sample is linear.
 */
final class Clustering {

    private static final int MOST_IN_TREE = 4_000;
    private static final int MOST_CLUSTERS = 400;
    private static final double STEP = 1.15;
    /** A cut this near to the clearest one is as good, and fewer clusters are easier to name. */
    private static final double AS_CLEAR = 0.95;

    private static final int ROUNDS_TO_COMPARE = 2;
    private static final int ROUNDS = 4;

    private Clustering() {}

    /** The cluster of each point, from 0 on; all in one when there are fewer than four. */
    static int[] of(float[][] points) {
        return points.length < 4 ? new int[points.length] : best(points);
    }

    /** The same with a given number of clusters, at most as many as there are points. */
    static int[] of(float[][] points, int clusters) {
        float[][] sample = sample(points);
        int most = Math.clamp(clusters, 1, sample.length);
        return spread(points, Partition.of(sample, Dendrogram.of(sample).cut(most)));
    }

    private static int[] best(float[][] points) {
        float[][] sample = sample(points);
        Dendrogram tree = Dendrogram.of(sample);
        List<Cut> cuts = new ArrayList<>();
        for (int clusters : sizes(sample.length)) {
            Partition partition = Partition.of(sample, tree.cut(clusters)).settled(ROUNDS_TO_COMPARE);
            cuts.add(new Cut(partition, partition.silhouette()));
        }
        double clearest = cuts.stream().mapToDouble(Cut::clearness).max().orElse(0);
        return cuts.stream()
                .filter(cut -> cut.clearness() >= AS_CLEAR * clearest)
                .findFirst()
                .map(cut -> spread(points, cut.partition()))
                .orElseGet(() -> new int[points.length]);
    }

    private static int[] spread(float[][] points, Partition partition) {
        int[] nearest = Partition.nearest(points, partition.centres());
        return Partition.of(points, nearest).settled(ROUNDS).cluster();
    }

    private static List<Integer> sizes(int points) {
        List<Integer> sizes = new ArrayList<>();
        double most = Math.min(MOST_CLUSTERS, points / 2.0);
        for (double size = 2; size <= most; size *= STEP) {
            int rounded = (int) Math.round(size);
            if (sizes.isEmpty() || sizes.getLast() != rounded) {
                sizes.add(rounded);
            }
        }
        return sizes;
    }

    /** The points in an order of their own, so that the order in which they come does not matter; of many, some. */
    private static float[][] sample(float[][] points) {
        return IntStream.range(0, points.length)
                .boxed()
                .sorted(Comparator.<Integer>comparingInt(i -> spread(points[i]))
                        .thenComparing(i -> points[i], java.util.Arrays::compare))
                .limit(MOST_IN_TREE)
                .map(i -> points[i])
                .toArray(float[][]::new);
    }

    private static int spread(float[] point) {
        int hash = java.util.Arrays.hashCode(point) * 0x9e3779b1;
        return (hash ^ (hash >>> 15)) & Integer.MAX_VALUE;
    }

    private record Cut(Partition partition, double clearness) {}
}
