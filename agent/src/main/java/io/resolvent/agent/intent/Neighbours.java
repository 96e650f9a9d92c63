package io.resolvent.agent.intent;

import java.util.Arrays;
import java.util.List;

/** The examples nearest to a vector, nearest first, with their cosines after centring. */
record Neighbours(int[] index, float[] similarity) {

    private static final int CLOSEST = 5;

    /** What belongs to each neighbour, in their order. */
    <T> List<T> of(List<T> all) {
        return Arrays.stream(index).mapToObj(all::get).toList();
    }

    int size() {
        return index.length;
    }

    /** 1 minus the mean cosine of the five nearest; 2 when there is none. */
    double distance() {
        int n = Math.min(CLOSEST, size());
        double sum = 0;
        for (int i = 0; i < n; i++) {
            sum += similarity[i];
        }
        return n == 0 ? 2 : 1 - sum / n;
    }
}
