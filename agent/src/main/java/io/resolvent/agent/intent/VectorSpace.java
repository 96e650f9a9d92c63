package io.resolvent.agent.intent;

import java.util.Arrays;
import java.util.List;
import java.util.function.IntPredicate;

/** The examples' vectors, moved so that their mean is zero and scaled to unit length. Immutable. Exact search. */
final class VectorSpace {

    /** So that the mean of a handful of examples is not taken for the mean of all questions. */
    private static final double PULL = 10;

    private static final int BLOCK = 512;

    private final float[] mean;
    private final Columns[] blocks;
    private final int size;

    private VectorSpace(float[] mean, Columns[] blocks, int size) {
        this.mean = mean;
        this.blocks = blocks;
        this.size = size;
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
        Columns[] blocks = new Columns[Math.ceilDiv(centred.length, BLOCK)];
        for (int b = 0; b < blocks.length; b++) {
            blocks[b] = Columns.of(centred, b * BLOCK, Math.min(BLOCK, centred.length - b * BLOCK));
        }
        return new VectorSpace(mean, blocks, centred.length);
    }

    /** The same with more vectors at the end; the mean stays. */
    VectorSpace with(List<float[]> more) {
        int from = size / BLOCK * BLOCK;
        float[][] last = new float[size - from + more.size()][];
        for (int i = 0; i < last.length; i++) {
            last[i] = from + i < size ? vector(from + i) : centre(more.get(from + i - size));
        }
        Columns[] all = Arrays.copyOf(blocks, from / BLOCK + Math.ceilDiv(last.length, BLOCK));
        for (int b = from / BLOCK; b < all.length; b++) {
            int start = b * BLOCK - from;
            all[b] = Columns.of(last, start, Math.min(BLOCK, last.length - start));
        }
        return new VectorSpace(mean, all, size + more.size());
    }

    float[] centre(float[] vector) {
        return centre(vector, mean);
    }

    float[] vector(int index) {
        return blocks[index / BLOCK].vector(index % BLOCK);
    }

    int dimension() {
        return mean.length;
    }

    /** The {@code limit} nearest of those that are {@code allowed}; ties by index. */
    Neighbours nearest(float[] centred, int limit, IntPredicate allowed) {
        float[] similarities = similarities(centred);
        long[] keys = new long[size];
        int candidates = 0;
        for (int i = 0; i < size; i++) {
            if (allowed.test(i)) {
                keys[candidates++] = key(similarities[i], i);
            }
        }
        int found = Math.min(limit, candidates);
        Selection.smallest(keys, candidates, found);
        Arrays.sort(keys, 0, found);
        int[] index = new int[found];
        float[] similarity = new float[found];
        for (int i = 0; i < found; i++) {
            index[i] = (int) keys[i];
            similarity[i] = similarities[index[i]];
        }
        return new Neighbours(index, similarity);
    }

    /** The cosine with every example. */
    float[] similarities(float[] centred) {
        float[] similarities = new float[size];
        for (int b = 0; b < blocks.length; b++) {
            System.arraycopy(blocks[b].products(centred), 0, similarities, b * BLOCK, blocks[b].size());
        }
        return similarities;
    }

    /** Orders by similarity downwards, then by index upwards. */
    private static long key(float similarity, int index) {
        int bits = Float.floatToIntBits(similarity);
        int ascending = bits >= 0 ? bits : bits ^ 0x7fffffff;
        return ((long) ~ascending << 32) | index;
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
