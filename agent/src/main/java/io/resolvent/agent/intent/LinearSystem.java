package io.resolvent.agent.intent;

/** Small dense linear systems. */
final class LinearSystem {

    private LinearSystem() {}

    /** Solves {@code matrix x = right} for a symmetric positive definite matrix by elimination; both are used up. */
    static double[] solve(double[][] matrix, double[] right) {
        int n = right.length;
        for (int p = 0; p < n; p++) {
            for (int i = p + 1; i < n; i++) {
                double factor = matrix[i][p] / matrix[p][p];
                for (int j = p; j < n; j++) {
                    matrix[i][j] -= factor * matrix[p][j];
                }
                right[i] -= factor * right[p];
            }
        }
        for (int i = n - 1; i >= 0; i--) {
            for (int j = i + 1; j < n; j++) {
                right[i] -= matrix[i][j] * right[j];
            }
            right[i] /= matrix[i][i];
        }
        return right;
    }
}
