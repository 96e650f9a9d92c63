package io.resolvent.agent.intent;

import java.util.stream.IntStream;

/**
 * The upper Cholesky factor of a symmetric, positive definite matrix, and its inverse, in blocks of rows that fit a
 * core's cache, on all cores. Every row is summed in one order, so equal matrices give equal results.
 */
final class TriangularFactor {

    private static final int BLOCK = 48;

    private TriangularFactor() {}

    /**
     * The inverse of {@code U} where {@code matrix = transpose(U) * U}.
     *
     * @param matrix its upper triangle is read; destroyed
     * @return by row, from the diagonal on
     */
    static double[][] inverseOfFactor(double[][] matrix) {
        factor(matrix);
        return invert(matrix);
    }

    private static void factor(double[][] a) {
        int n = a.length;
        for (int start = 0; start < n; start += BLOCK) {
            int from = start;
            int end = Math.min(n, start + BLOCK);
            for (int k = from; k < end; k++) {
                double scale = 1 / Math.sqrt(a[k][k]);
                for (int j = k; j < n; j++) {
                    a[k][j] *= scale;
                }
                for (int i = k + 1; i < end; i++) {
                    subtract(a[i], i, a[k], i, n - i, a[k][i]);
                }
            }
            IntStream.range(end, n).parallel().forEach(i -> {
                for (int k = from; k < end; k++) {
                    subtract(a[i], i, a[k], i, n - i, a[k][i]);
                }
            });
        }
    }

    private static double[][] invert(double[][] upper) {
        int n = upper.length;
        double[][] inverse = new double[n][];
        for (int end = n; end > 0; end -= BLOCK) {
            int start = Math.max(0, end - BLOCK);
            for (int i = start; i < end; i++) {
                inverse[i] = new double[n - i];
                inverse[i][0] = 1;
            }
            for (int next = end; next < n; next += BLOCK) {
                int tile = next;
                IntStream.range(start, end)
                        .parallel()
                        .forEach(i -> subtractRows(inverse, i, upper[i], tile, Math.min(n, tile + BLOCK)));
            }
            for (int i = end - 1; i >= start; i--) {
                subtractRows(inverse, i, upper[i], i + 1, end);
                double scale = 1 / upper[i][i];
                for (int j = 0; j < inverse[i].length; j++) {
                    inverse[i][j] *= scale;
                }
            }
        }
        return inverse;
    }

    private static void subtractRows(double[][] inverse, int row, double[] factors, int from, int to) {
        for (int k = from; k < to; k++) {
            subtract(inverse[row], k - row, inverse[k], 0, inverse[k].length, factors[k]);
        }
    }

    private static void subtract(double[] a, int at, double[] b, int from, int count, double factor) {
        for (int j = 0; j < count; j++) {
            a[at + j] -= factor * b[from + j];
        }
    }
}
