package io.resolvent.agent.discovery;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * Points divided into clusters.
 *
 * @param cluster of each point, 0 to {@code sums.length - 1}
 * @param sums of the points in each cluster; not empty
 * @param sizes of the clusters, none 0
 */
record Partition(float[][] points, int[] cluster, float[][] sums, int[] sizes) {

    /** @param cluster of each point; numbers that are not used are closed up */
    static Partition of(float[][] points, int[] cluster) {
        int[] used = Arrays.stream(cluster).distinct().sorted().toArray();
        int[] closed =
                Arrays.stream(cluster).map(c -> Arrays.binarySearch(used, c)).toArray();
        float[][] sums = new float[used.length][points[0].length];
        int[] sizes = new int[used.length];
        for (int i = 0; i < points.length; i++) {
            Vectors.add(sums[closed[i]], points[i], 1);
            sizes[closed[i]]++;
        }
        return new Partition(points, closed, sums, sizes);
    }

    int clusters() {
        return sizes.length;
    }

    float[][] centres() {
        return Arrays.stream(sums).map(Vectors::unit).toArray(float[][]::new);
    }

    /** Each point moved to the cluster whose middle is nearest, so many times (Lloyd 1982). */
    Partition settled(int rounds) {
        Partition now = this;
        for (int round = 0; round < rounds; round++) {
            int[] moved = nearest(points, now.centres());
            if (Arrays.equals(moved, now.cluster)) {
                return now;
            }
            now = of(points, moved);
        }
        return now;
    }

    /** For each point the place of the nearest centre. */
    static int[] nearest(float[][] points, float[][] centres) {
        return IntStream.range(0, points.length)
                .parallel()
                .map(i -> nearest(points[i], centres))
                .toArray();
    }

    static int nearest(float[] point, float[][] centres) {
        int best = 0;
        float most = Float.NEGATIVE_INFINITY;
        for (int c = 0; c < centres.length; c++) {
            float product = Vectors.product(point, centres[c]);
            if (product > most) {
                most = product;
                best = c;
            }
        }
        return best;
    }

    /**
     * How much nearer points are to their own cluster than to the next, -1 to 1: the mean silhouette (Rousseeuw 1987)
     * with {@code 1 - cosine} for a distance, for which the mean distance to a cluster needs only the cluster's sum.
     */
    double silhouette() {
        return IntStream.range(0, points.length)
                .parallel()
                .mapToObj(this::silhouette)
                .mapToDouble(s -> s)
                .average()
                .orElse(0);
    }

    private double silhouette(int i) {
        int own = cluster[i];
        if (sizes[own] == 1 || clusters() == 1) {
            return 0;
        }
        double inside = 1 - (Vectors.product(points[i], sums[own]) - 1.0) / (sizes[own] - 1);
        double outside = Double.MAX_VALUE;
        for (int c = 0; c < sums.length; c++) {
            if (c != own) {
                outside = Math.min(outside, 1 - Vectors.product(points[i], sums[c]) / (double) sizes[c]);
            }
        }
        return (outside - inside) / Math.max(1e-9, Math.max(inside, outside));
    }
}
