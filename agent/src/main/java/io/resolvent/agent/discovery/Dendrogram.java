package io.resolvent.agent.discovery;

import java.util.Arrays;
import java.util.Comparator;

/**
 * Which points join which, and when: Ward's minimum variance clustering (Ward 1963) by nearest-neighbour chains
 * (Murtagh 1983) and the Lance-Williams formula. Quadratic in time and memory; ties go to the smaller index, so equal
 * points in equal order give the same tree.
 *
 * @param joins in the order of their height
 */
record Dendrogram(int points, Join[] joins) {

    /** Two points, each standing for the cluster it is in. */
    record Join(int one, int other, float height) {}

    /** @param points unit length, at least one */
    static Dendrogram of(float[][] points) {
        int n = points.length;
        float[][] distance = new float[n][];
        Arrays.setAll(distance, i -> new float[i]);
        java.util.stream.IntStream.range(0, n).parallel().forEach(i -> {
            for (int j = 0; j < i; j++) {
                distance[i][j] = 2 - 2 * Vectors.product(points[i], points[j]);
            }
        });
        return new Dendrogram(n, new Chain(distance).joins());
    }

    /** The cluster of each point, from 0 on in the order of the first point, when there are {@code clusters} of them. */
    int[] cut(int clusters) {
        int[] parent = new int[points];
        Arrays.setAll(parent, i -> i);
        for (int j = 0; j < points - clusters; j++) {
            parent[root(parent, joins[j].other())] = root(parent, joins[j].one());
        }
        int[] number = new int[points];
        Arrays.fill(number, -1);
        int[] cluster = new int[points];
        int next = 0;
        for (int i = 0; i < points; i++) {
            int root = root(parent, i);
            if (number[root] < 0) {
                number[root] = next++;
            }
            cluster[i] = number[root];
        }
        return cluster;
    }

    private static int root(int[] parent, int i) {
        int at = i;
        while (parent[at] != at) {
            parent[at] = parent[parent[at]];
            at = parent[at];
        }
        return at;
    }

    /** Follows nearest neighbours until two are each other's, joins them, and goes on from there. */
    private static final class Chain {

        private final float[][] distance;
        private final int[] size;
        private final boolean[] gone;
        private final int[] chain;
        private int length;

        Chain(float[][] distance) {
            this.distance = distance;
            size = new int[distance.length];
            Arrays.fill(size, 1);
            gone = new boolean[distance.length];
            chain = new int[distance.length + 1];
        }

        Join[] joins() {
            Join[] joins = new Join[distance.length - 1];
            for (int made = 0; made < joins.length; ) {
                if (length == 0) {
                    chain[length++] = first();
                }
                int top = chain[length - 1];
                int nearest = nearest(top, length > 1 ? chain[length - 2] : -1);
                if (length > 1 && nearest == chain[length - 2]) {
                    length -= 2;
                    joins[made++] = join(Math.min(top, nearest), Math.max(top, nearest));
                } else {
                    chain[length++] = nearest;
                }
            }
            Arrays.sort(joins, Comparator.comparingDouble(Join::height).thenComparingInt(Join::one));
            return joins;
        }

        private int first() {
            int i = 0;
            while (gone[i]) {
                i++;
            }
            return i;
        }

        /** @param before wins a tie, so that the chain ends */
        private int nearest(int of, int before) {
            int best = before;
            float least = before < 0 ? Float.POSITIVE_INFINITY : between(of, before);
            for (int i = 0; i < distance.length; i++) {
                if (i != of && !gone[i] && between(of, i) < least) {
                    best = i;
                    least = between(of, i);
                }
            }
            return best;
        }

        private Join join(int one, int other) {
            float height = between(one, other);
            for (int i = 0; i < distance.length; i++) {
                if (!gone[i] && i != one && i != other) {
                    float joined = ((size[one] + size[i]) * between(one, i)
                                    + (size[other] + size[i]) * between(other, i)
                                    - size[i] * height)
                            / (size[one] + size[other] + size[i]);
                    distance[Math.max(one, i)][Math.min(one, i)] = joined;
                }
            }
            size[one] += size[other];
            gone[other] = true;
            return new Join(one, other, height);
        }

        private float between(int a, int b) {
            return a > b ? distance[a][b] : distance[b][a];
        }
    }
}
