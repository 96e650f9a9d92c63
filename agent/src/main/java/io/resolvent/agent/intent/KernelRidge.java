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
        double[][] inverse = TriangularFactor.inverseOfFactor(kernel);
        int count = targets[0].length;
        double[][] half = new double[n][count];
        for (int i = 0; i < n; i++) {
            for (int j = i; j < n; j++) {
                add(half[j], targets[i], inverse[i][j - i]);
            }
        }
        double[][] dual = new double[n][count];
        double[][] leftOut = new double[n][count];
        for (int i = 0; i < n; i++) {
            double diagonal = 0;
            for (int j = i; j < n; j++) {
                double factor = inverse[i][j - i];
                diagonal += factor * factor;
                add(dual[i], half[j], factor);
            }
            for (int t = 0; t < count; t++) {
                leftOut[i][t] = targets[i][t] - dual[i][t] / diagonal;
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

    private static void add(double[] sums, double[] values, double factor) {
        for (int t = 0; t < sums.length; t++) {
            sums[t] += factor * values[t];
        }
    }
}
