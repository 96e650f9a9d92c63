package io.resolvent.agent.discovery;

import java.util.List;

/** Unit vectors around a common middle. */
final class Vectors {

    /** So that the middle of a handful is not taken for the middle of all questions. */
    private static final double PULL = 10;

    private Vectors() {}

    /** The vectors with their mean taken away, unit length. */
    static float[][] centred(List<float[]> vectors) {
        float[] mean = new float[vectors.isEmpty() ? 0 : vectors.getFirst().length];
        for (float[] vector : vectors) {
            add(mean, vector, 1);
        }
        for (int d = 0; d < mean.length; d++) {
            mean[d] /= (float) (vectors.size() + PULL);
        }
        return vectors.stream().map(vector -> minus(vector, mean)).toArray(float[][]::new);
    }

    static float product(float[] a, float[] b) {
        float sum0 = 0;
        float sum1 = 0;
        float sum2 = 0;
        float sum3 = 0;
        int d = 0;
        for (; d + 4 <= a.length; d += 4) {
            sum0 += a[d] * b[d];
            sum1 += a[d + 1] * b[d + 1];
            sum2 += a[d + 2] * b[d + 2];
            sum3 += a[d + 3] * b[d + 3];
        }
        for (; d < a.length; d++) {
            sum0 += a[d] * b[d];
        }
        return (sum0 + sum1) + (sum2 + sum3);
    }

    static void add(float[] sum, float[] vector, float factor) {
        for (int d = 0; d < sum.length; d++) {
            sum[d] += factor * vector[d];
        }
    }

    /** To unit length; a vector without any stays as it is. */
    static float[] unit(float[] vector) {
        float length = (float) Math.sqrt(product(vector, vector));
        float[] unit = vector.clone();
        for (int d = 0; length > 0 && d < unit.length; d++) {
            unit[d] /= length;
        }
        return unit;
    }

    private static float[] minus(float[] vector, float[] mean) {
        float[] moved = vector.clone();
        add(moved, mean, -1);
        return unit(moved);
    }
}
