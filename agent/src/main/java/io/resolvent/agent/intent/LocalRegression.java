package io.resolvent.agent.intent;

import java.util.List;

/**
 * Kernel ridge regression on a question's neighbourhood only: with the neighbours' kernel matrix {@code K}, their kernel
 * values {@code q} with the question and one-hot labels {@code Y}, the scores are {@code q' (K + ridge I)^-1 Y}. Unlike a
 * vote it lets neighbours that say the same thing twice count once. Nothing is trained, so leaving an example out costs
 * nothing. (Local learning: Bottou and Vapnik, Local Learning Algorithms, 1992; kernel ridge: Saunders et al., 1998.)
 *
 * <p>The kernel is {@code exp(sharpness * (c - 1)) + wording * w}: {@code c} the cosine of what is meant (the vectors),
 * {@code w} that of how it is worded (the n-grams). Both are kernels, so their sum is.
 */
record LocalRegression(double sharpness, double wording, double ridge) {

    private static final double FLOOR = 0.05;
    private static final double BEND = 20;

    /**
     * Scores as logarithms, as the other models' are: {@code ln(1 + softplus(20 s) / 20 / 0.05)}. A little support tells
     * much more than none, and much is hardly told from full.
     */
    static float[] logits(float[] scores) {
        float[] logits = new float[scores.length];
        for (int c = 0; c < logits.length; c++) {
            double bent = BEND * scores[c];
            double positive = (Math.max(0, bent) + Math.log1p(Math.exp(-Math.abs(bent)))) / BEND;
            logits[c] = (float) Math.log1p(positive / FLOOR);
        }
        return logits;
    }

    /**
     * A score for each class, about 0 for no support and 1 for full support.
     *
     * @param question the n-grams of the question
     * @param words the n-grams of each example
     */
    float[] scores(
            VectorSpace space,
            Neighbours neighbours,
            SparseVector question,
            List<SparseVector> words,
            int[] labels,
            int classes) {
        int n = neighbours.size();
        if (n == 0) {
            return new float[classes];
        }
        List<SparseVector> wordings = neighbours.of(words);
        double[][] kernel = kernels(space, neighbours);
        double[] weights = new double[n];
        Overlap overlap = new Overlap(wordings);
        float[] shared = overlap.with(question, n);
        for (int i = 0; i < n; i++) {
            weights[i] = kernel(neighbours.similarity()[i], shared[i]);
        }
        for (int i = 0; i < n; i++) {
            float[] others = overlap.with(wordings.get(i), i);
            for (int j = 0; j < i; j++) {
                kernel[i][j] += wording * others[j];
            }
            kernel[i][i] = (1 + wording) * (1 + ridge);
        }
        solve(kernel, weights);
        float[] scores = new float[classes];
        for (int i = 0; i < n; i++) {
            scores[labels[neighbours.index()[i]]] += (float) weights[i];
        }
        return scores;
    }

    private double[][] kernels(VectorSpace space, Neighbours neighbours) {
        int n = neighbours.size();
        float[][] vectors = new float[n][];
        for (int i = 0; i < n; i++) {
            vectors[i] = space.vector(neighbours.index()[i]);
        }
        Columns columns = Columns.of(vectors, 0, n);
        double[][] kernel = new double[n][n];
        for (int i = 0; i < n; i++) {
            float[] cosines = columns.products(vectors[i]);
            for (int j = 0; j < i; j++) {
                kernel[i][j] = kernel(cosines[j], 0);
            }
        }
        return kernel;
    }

    private double kernel(float cosine, float overlap) {
        return Math.exp(sharpness * (cosine - 1)) + wording * overlap;
    }

    /** Cholesky; {@code matrix} holds the lower triangle of a positive definite matrix and is used up. */
    private static void solve(double[][] matrix, double[] right) {
        int n = right.length;
        for (int i = 0; i < n; i++) {
            double[] row = matrix[i];
            for (int j = 0; j <= i; j++) {
                double[] other = matrix[j];
                double sum = row[j];
                for (int k = 0; k < j; k++) {
                    sum -= row[k] * other[k];
                }
                row[j] = j == i ? Math.sqrt(sum) : sum / other[j];
            }
            double sum = right[i];
            for (int k = 0; k < i; k++) {
                sum -= row[k] * right[k];
            }
            right[i] = sum / row[i];
        }
        for (int i = n - 1; i >= 0; i--) {
            right[i] /= matrix[i][i];
            for (int k = 0; k < i; k++) {
                right[k] -= matrix[i][k] * right[i];
            }
        }
    }
}
