package io.resolvent.agent.retrieval;

import io.resolvent.agent.intent.Softmax;
import java.util.List;

/**
 * Orders candidates by a weighted sum of their features. The weights of a new team are fixed; a team with a history gets
 * its own by maximum a posteriori estimation of a softmax over each ticket's candidates (ListNet with one relevant
 * document; Cao and others: Learning to Rank: From Pairwise Approach to Listwise Approach, 2007), the prior being the
 * fixed weights. So little history changes little. Immutable, deterministic.
 */
final class SourceRanker {

    /** In the order of {@link Features}. */
    private static final double[] STANDARD = {1, 0, 0, 0.05, 0.3, 0.4, 0.03, 0.08};

    /** Differences of 1/{@value} in the score count e to one. */
    private static final double SHARPNESS = 12;

    /** How sure the fixed weights are: they weigh as much as some dozens of tickets. */
    private static final double PRIOR = 30;

    private static final int STEPS = 12;

    private final double[] weights;
    private final boolean learned;

    private SourceRanker(double[] weights, boolean learned) {
        this.weights = weights;
        this.learned = learned;
    }

    /** One past ticket: the features of its candidates, and which of them was used. */
    record Lesson(List<Features> candidates, int used) {

        Lesson {
            candidates = List.copyOf(candidates);
        }
    }

    static SourceRanker standard() {
        return new SourceRanker(STANDARD.clone(), false);
    }

    /** Whether the weights are the team's own. */
    boolean isLearned() {
        return learned;
    }

    /** Newton's method; the objective is strictly concave, so it has one best point. */
    static SourceRanker learn(List<Lesson> lessons) {
        double[] weights = STANDARD.clone();
        for (int step = 0; step < STEPS; step++) {
            double[] gradient = new double[Features.COUNT];
            double[][] curvature = new double[Features.COUNT][Features.COUNT];
            for (int i = 0; i < Features.COUNT; i++) {
                gradient[i] = PRIOR * (STANDARD[i] - weights[i]);
                curvature[i][i] = PRIOR;
            }
            for (Lesson lesson : lessons) {
                add(lesson, weights, gradient, curvature);
            }
            double[] change = solved(curvature, gradient);
            for (int i = 0; i < Features.COUNT; i++) {
                weights[i] += Math.clamp(change[i], -0.5, 0.5);
            }
        }
        return new SourceRanker(weights, true);
    }

    /** Comparable among the candidates of one ticket; about 0 to 1. */
    double score(Features features) {
        double[] values = features.vector();
        double sum = 0;
        for (int i = 0; i < values.length; i++) {
            sum += weights[i] * values[i];
        }
        return sum;
    }

    private static void add(Lesson lesson, double[] weights, double[] gradient, double[][] curvature) {
        SourceRanker ranker = new SourceRanker(weights, true);
        double[][] vectors = lesson.candidates().stream().map(Features::vector).toArray(double[][]::new);
        double[] shares = lesson.candidates().stream()
                .mapToDouble(f -> SHARPNESS * ranker.score(f))
                .toArray();
        Softmax.inPlace(shares);
        double[] mean = new double[Features.COUNT];
        for (int c = 0; c < vectors.length; c++) {
            for (int i = 0; i < Features.COUNT; i++) {
                mean[i] += shares[c] * vectors[c][i];
            }
        }
        for (int i = 0; i < Features.COUNT; i++) {
            gradient[i] += SHARPNESS * (vectors[lesson.used()][i] - mean[i]);
            for (int j = 0; j < Features.COUNT; j++) {
                double second = 0;
                for (int c = 0; c < vectors.length; c++) {
                    second += shares[c] * (vectors[c][i] - mean[i]) * (vectors[c][j] - mean[j]);
                }
                curvature[i][j] += SHARPNESS * SHARPNESS * second;
            }
        }
    }

    /** Gaussian elimination; the matrix is positive definite, so no pivoting is needed. */
    private static double[] solved(double[][] matrix, double[] right) {
        int n = right.length;
        for (int k = 0; k < n; k++) {
            for (int i = k + 1; i < n; i++) {
                double factor = matrix[i][k] / matrix[k][k];
                right[i] -= factor * right[k];
                for (int j = k; j < n; j++) {
                    matrix[i][j] -= factor * matrix[k][j];
                }
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
