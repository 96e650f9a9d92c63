package io.resolvent.agent.intent;

import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * Where scores become a yes, and how probable a yes is.
 *
 * @param threshold scores from here on are a yes: the middle of all thresholds whose F1 on the held-out cases is next to
 *     the best
 * @param slope of the logistic function from score to probability (Platt 1999)
 * @param offset of it
 */
record Cut(double threshold, double slope, double offset) {

    private static final double NEXT_TO_BEST = 0.001;
    private static final double PRIOR_STRENGTH = 0.1;
    private static final double USUAL_SLOPE = 8;
    private static final double USUAL_OFFSET = -3.2;
    private static final int ROUNDS = 30;

    /** @param right whether the yes would be right, case by case */
    static Cut of(double[] scores, boolean[] right) {
        double[] line = line(scores, right);
        return new Cut(bestThreshold(scores, right), line[0], line[1]);
    }

    double probability(double score) {
        return sigmoid(slope * score + offset);
    }

    private static double bestThreshold(double[] scores, boolean[] right) {
        int[] down = IntStream.range(0, scores.length)
                .boxed()
                .sorted(Comparator.comparingDouble((Integer i) -> -scores[i]).thenComparingInt(i -> i))
                .mapToInt(i -> i)
                .toArray();
        double all = IntStream.range(0, right.length).filter(i -> right[i]).count();
        double[] f1 = new double[down.length];
        double best = 0;
        int hits = 0;
        for (int k = 0; k < down.length; k++) {
            hits += right[down[k]] ? 1 : 0;
            f1[k] = 2 * hits / (k + 1 + all);
            best = Math.max(best, f1[k]);
        }
        double high = Double.NEGATIVE_INFINITY;
        double low = Double.POSITIVE_INFINITY;
        for (int k = 0; k < down.length; k++) {
            if (f1[k] >= best - NEXT_TO_BEST) {
                high = Math.max(high, scores[down[k]]);
                low = Math.min(low, scores[down[k]]);
            }
        }
        return (high + low) / 2;
    }

    /** Newton's method on the likelihood, held near the usual line so that perfect cases do not make it steep. */
    private static double[] line(double[] scores, boolean[] right) {
        double slope = USUAL_SLOPE;
        double offset = USUAL_OFFSET;
        for (int round = 0; round < ROUNDS; round++) {
            double[] gradient = {PRIOR_STRENGTH * (slope - USUAL_SLOPE), PRIOR_STRENGTH * (offset - USUAL_OFFSET)};
            double[][] hessian = {{PRIOR_STRENGTH, 0}, {0, PRIOR_STRENGTH}};
            for (int i = 0; i < scores.length; i++) {
                double p = sigmoid(slope * scores[i] + offset);
                double error = p - (right[i] ? 1 : 0);
                double weight = Math.max(1e-9, p * (1 - p));
                gradient[0] += error * scores[i];
                gradient[1] += error;
                hessian[0][0] += weight * scores[i] * scores[i];
                hessian[0][1] += weight * scores[i];
                hessian[1][0] = hessian[0][1];
                hessian[1][1] += weight;
            }
            double[] step = LinearSystem.solve(hessian, gradient);
            double size = Math.min(1, 4 / Math.max(1e-9, Math.hypot(step[0], step[1])));
            slope -= size * step[0];
            offset -= size * step[1];
        }
        return new double[] {slope, offset};
    }

    private static double sigmoid(double x) {
        return 1 / (1 + Math.exp(-Math.clamp(x, -30, 30)));
    }
}
