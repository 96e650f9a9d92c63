package io.resolvent.agent.intent;

/**
 * Ridge regression of many targets on one kernel, solved by a Cholesky factor, with every example's prediction as if it
 * had been left out: {@code target - (G·target) / diagonal(G)} where {@code G} is the inverse of
 * {@code kernel + ridge * identity} (Rifkin, Lippert: Notes on Regularized Least Squares, 2007). Deterministic; cubic in
 * the number of examples.
 *
 * @param dual by example, then target
 * @param leftOut by example, then target
 */
record KernelRidge(double[][] dual, double[][] leftOut) {

    /**
     * @param kernel symmetric, not negative; destroyed
     * @param targets by example, then target
     */
    static KernelRidge fit(double[][] kernel, double[][] targets, double ridge) {
        int n = kernel.length;
        for (int i = 0; i < n; i++) {
            kernel[i][i] += ridge;
        }
        factor(kernel);
        double[][] inverse = invert(kernel);
        double[][] half = times(inverse, targets);
        double[][] dual = new double[n][targets[0].length];
        double[] diagonal = new double[n];
        for (int k = 0; k < n; k++) {
            for (int i = 0; i <= k; i++) {
                double factor = inverse[k][i];
                diagonal[i] += factor * factor;
                add(dual[i], half[k], factor);
            }
        }
        double[][] leftOut = new double[n][targets[0].length];
        for (int i = 0; i < n; i++) {
            for (int t = 0; t < leftOut[i].length; t++) {
                leftOut[i][t] = targets[i][t] - dual[i][t] / diagonal[i];
            }
        }
        return new KernelRidge(dual, leftOut);
    }

    /** One prediction for each target. */
    double[] predict(double[] likeness) {
        double[] sums = new double[dual[0].length];
        for (int i = 0; i < likeness.length; i++) {
            add(sums, dual[i], likeness[i]);
        }
        return sums;
    }

    /** Leaves the lower triangle as the Cholesky factor: rank-one steps, column by column. */
    private static void factor(double[][] matrix) {
        int n = matrix.length;
        double[] column = new double[n];
        for (int k = 0; k < n; k++) {
            double pivot = Math.sqrt(matrix[k][k]);
            matrix[k][k] = pivot;
            for (int i = k + 1; i < n; i++) {
                matrix[i][k] /= pivot;
                column[i] = matrix[i][k];
            }
            for (int i = k + 1; i < n; i++) {
                double[] row = matrix[i];
                double factor = column[i];
                for (int j = k + 1; j <= i; j++) {
                    row[j] -= factor * column[j];
                }
            }
        }
    }

    private static double[][] invert(double[][] lower) {
        int n = lower.length;
        double[][] inverse = new double[n][];
        for (int i = 0; i < n; i++) {
            double[] row = new double[i + 1];
            row[i] = 1;
            for (int k = 0; k < i; k++) {
                double factor = -lower[i][k];
                double[] other = inverse[k];
                for (int j = 0; j <= k; j++) {
                    row[j] += factor * other[j];
                }
            }
            double scale = 1 / lower[i][i];
            for (int j = 0; j <= i; j++) {
                row[j] *= scale;
            }
            inverse[i] = row;
        }
        return inverse;
    }

    private static double[][] times(double[][] lower, double[][] targets) {
        double[][] product = new double[lower.length][targets[0].length];
        for (int i = 0; i < lower.length; i++) {
            for (int k = 0; k <= i; k++) {
                add(product[i], targets[k], lower[i][k]);
            }
        }
        return product;
    }

    private static void add(double[] sums, double[] values, double factor) {
        for (int t = 0; t < sums.length; t++) {
            sums[t] += factor * values[t];
        }
    }
}
