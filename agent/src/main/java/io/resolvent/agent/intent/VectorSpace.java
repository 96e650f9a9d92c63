package io.resolvent.agent.intent;

import java.util.Arrays;
import java.util.function.IntPredicate;

/** The examples' vectors, moved so that their mean is zero and scaled to unit length. Immutable. Exact search. */
final class VectorSpace {

    private final float[] mean;
    private final float[][] vectors;

    private VectorSpace(float[] mean, float[][] vectors) {
        this.mean = mean;
        this.vectors = vectors;
    }

    static VectorSpace of(float[][] vectors) {
        int dimension = vectors[0].length;
        double[] sum = new double[dimension];
        for (float[] vector : vectors) {
            for (int d = 0; d < dimension; d++) {
                sum[d] += vector[d];
            }
        }
        float[] mean = new float[dimension];
        for (int d = 0; d < dimension; d++) {
            mean[d] = (float) (sum[d] / (vectors.length + PULL));
        }
        float[][] centred = new float[vectors.length][];
        for (int i = 0; i < vectors.length; i++) {
            centred[i] = centre(vectors[i], mean);
        }
        return new VectorSpace(mean, centred);
    }

    /** So that the mean of a handful of examples is not taken for the mean of all questions. */
    private static final double PULL = 10;

    float[] centre(float[] vector) {
        return centre(vector, mean);
    }

    float[] vector(int index) {
        return vectors[index];
    }

    int dimension() {
        return mean.length;
    }

    /** The {@code limit} nearest of those that are {@code allowed}; ties by index. */
    Neighbours nearest(float[] centred, int limit, IntPredicate allowed) {
        long[] keys = new long[vectors.length];
        int n = 0;
        for (int i = 0; i < vectors.length; i++) {
            if (allowed.test(i)) {
                keys[n++] = key(dot(centred, vectors[i]), i);
            }
        }
        int size = Math.min(limit, n);
        Selection.smallest(keys, n, size);
        Arrays.sort(keys, 0, size);
        int[] index = new int[size];
        float[] similarity = new float[size];
        for (int i = 0; i < size; i++) {
            index[i] = (int) keys[i];
            similarity[i] = dot(centred, vectors[index[i]]);
        }
        return new Neighbours(index, similarity);
    }

    /** Orders by similarity downwards, then by index upwards. */
    private static long key(float similarity, int index) {
        int bits = Float.floatToIntBits(similarity);
        int ascending = bits >= 0 ? bits : bits ^ 0x7fffffff;
        return ((long) ~ascending << 32) | index;
    }

    static float dot(float[] a, float[] b) {
        float s0 = 0;
        float s1 = 0;
        float s2 = 0;
        float s3 = 0;
        int i = 0;
        for (; i + 4 <= a.length; i += 4) {
            s0 += a[i] * b[i];
            s1 += a[i + 1] * b[i + 1];
            s2 += a[i + 2] * b[i + 2];
            s3 += a[i + 3] * b[i + 3];
        }
        for (; i < a.length; i++) {
            s0 += a[i] * b[i];
        }
        return s0 + s1 + (s2 + s3);
    }

    private static float[] centre(float[] vector, float[] mean) {
        float[] centred = new float[vector.length];
        double squares = 0;
        for (int d = 0; d < vector.length; d++) {
            centred[d] = vector[d] - mean[d];
            squares += centred[d] * centred[d];
        }
        float scale = squares == 0 ? 0 : (float) (1 / Math.sqrt(squares));
        for (int d = 0; d < centred.length; d++) {
            centred[d] *= scale;
        }
        return centred;
    }
}
