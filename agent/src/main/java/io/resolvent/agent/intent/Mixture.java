package io.resolvent.agent.intent;

import java.util.List;

/**
 * Mixes the scores of several models into one probability per class: {@code softmax(sum of weight * scores)}, a weighted
 * geometric mean with temperature. The weights are those that make held-out labels most likely, so the probabilities
 * are calibrated as far as one temperature per model can (stacking: Wolpert 1992; temperature: Guo et al. 2017).
 */
record Mixture(double[] weights) {

    private static final int ROUNDS = 30;
    private static final double LEAST = 0.02;
    private static final double PRIOR_STRENGTH = 2;

    /**
     * One held-out example: what each model says, none of which has seen it.
     *
     * @param scores by model, then class
     */
    record Case(float[][] scores, int label) {}

    /** Starts from {@code prior}; few cases change it little. */
    static Mixture fit(List<Case> cases, double[] prior) {
        double[] weights = prior.clone();
        double loss = loss(cases, weights, prior);
        for (int round = 0; round < ROUNDS; round++) {
            double[] step = newtonStep(cases, weights, prior);
            double size = 1;
            double[] next = moved(weights, step, size);
            double nextLoss = loss(cases, next, prior);
            while (nextLoss > loss && size > 1e-3) {
                size /= 2;
                next = moved(weights, step, size);
                nextLoss = loss(cases, next, prior);
            }
            if (loss - nextLoss < 1e-6 * (1 + loss)) {
                break;
            }
            weights = next;
            loss = nextLoss;
        }
        return new Mixture(weights);
    }

    double[] probabilities(float[][] scores) {
        double[] mixed = mixed(scores);
        Softmax.inPlace(mixed);
        return mixed;
    }

    /**
     * The highest mixed score before the softmax.
     *
     * @param without a class that is left out; -1 for none
     */
    double evidence(float[][] scores, int without) {
        double[] mixed = mixed(scores);
        double best = Double.NEGATIVE_INFINITY;
        for (int c = 0; c < mixed.length; c++) {
            best = c == without ? best : Math.max(best, mixed[c]);
        }
        return best;
    }

    private double[] mixed(float[][] scores) {
        double[] mixed = new double[scores[0].length];
        for (int m = 0; m < weights.length; m++) {
            for (int c = 0; c < mixed.length; c++) {
                mixed[c] += weights[m] * scores[m][c];
            }
        }
        return mixed;
    }

    private static double loss(List<Case> cases, double[] weights, double[] prior) {
        Mixture mixture = new Mixture(weights);
        double loss = 0;
        for (Case one : cases) {
            loss -= Math.log(Math.max(1e-12, mixture.probabilities(one.scores())[one.label()]));
        }
        for (int m = 0; m < weights.length; m++) {
            loss += PRIOR_STRENGTH / 2 * (weights[m] - prior[m]) * (weights[m] - prior[m]);
        }
        return loss;
    }

    private static double[] newtonStep(List<Case> cases, double[] weights, double[] prior) {
        int n = weights.length;
        double[] gradient = new double[n];
        double[][] hessian = new double[n][n];
        for (int m = 0; m < n; m++) {
            gradient[m] = PRIOR_STRENGTH * (weights[m] - prior[m]);
            hessian[m][m] = PRIOR_STRENGTH;
        }
        Mixture mixture = new Mixture(weights);
        for (Case one : cases) {
            addCurvature(one, mixture.probabilities(one.scores()), gradient, hessian);
        }
        return LinearSystem.solve(hessian, gradient);
    }

    private static void addCurvature(Case one, double[] probabilities, double[] gradient, double[][] hessian) {
        int n = gradient.length;
        double[] mean = new double[n];
        for (int m = 0; m < n; m++) {
            for (int c = 0; c < probabilities.length; c++) {
                mean[m] += probabilities[c] * one.scores()[m][c];
            }
            gradient[m] += mean[m] - one.scores()[m][one.label()];
        }
        for (int a = 0; a < n; a++) {
            for (int b = 0; b < n; b++) {
                double product = 0;
                for (int c = 0; c < probabilities.length; c++) {
                    product += probabilities[c] * (one.scores()[a][c] - mean[a]) * (one.scores()[b][c] - mean[b]);
                }
                hessian[a][b] += product;
            }
        }
    }

    private static double[] moved(double[] weights, double[] step, double size) {
        double[] moved = new double[weights.length];
        for (int m = 0; m < moved.length; m++) {
            moved[m] = Math.max(LEAST, weights[m] - size * step[m]);
        }
        return moved;
    }
}
