package io.resolvent.agent.intent;

/**
 * Vectors of equal length kept dimension by dimension, so that the products of one vector with all of them are made many
 * at a time by the processor's vector unit. Every sum is added up in the same order on every machine.
 */
final class Columns {

    private final float[][] columns;
    private final int size;

    private Columns(float[][] columns, int size) {
        this.columns = columns;
        this.size = size;
    }

    /** The {@code size} vectors from {@code from} on. */
    static Columns of(float[][] vectors, int from, int size) {
        int dimension = vectors[from].length;
        float[][] columns = new float[dimension][size];
        for (int i = 0; i < size; i++) {
            float[] vector = vectors[from + i];
            for (int d = 0; d < dimension; d++) {
                columns[d][i] = vector[d];
            }
        }
        return new Columns(columns, size);
    }

    int size() {
        return size;
    }

    float[] vector(int index) {
        float[] vector = new float[columns.length];
        for (int d = 0; d < vector.length; d++) {
            vector[d] = columns[d][index];
        }
        return vector;
    }

    /** The product of {@code vector} with each of the vectors. */
    float[] products(float[] vector) {
        float[] sums = new float[size];
        int d = 0;
        for (; d + 4 <= columns.length; d += 4) {
            addFour(
                    sums,
                    vector[d],
                    columns[d],
                    vector[d + 1],
                    columns[d + 1],
                    vector[d + 2],
                    columns[d + 2],
                    vector[d + 3],
                    columns[d + 3]);
        }
        for (; d < columns.length; d++) {
            float[] column = columns[d];
            float factor = vector[d];
            for (int i = 0; i < sums.length; i++) {
                sums[i] += factor * column[i];
            }
        }
        return sums;
    }

    private static void addFour(
            float[] sums, float a, float[] as, float b, float[] bs, float c, float[] cs, float d, float[] ds) {
        for (int i = 0; i < sums.length; i++) {
            sums[i] += a * as[i] + b * bs[i] + (c * cs[i] + d * ds[i]);
        }
    }
}
