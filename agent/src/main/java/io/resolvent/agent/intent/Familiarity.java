package io.resolvent.agent.intent;

import java.util.Arrays;
import java.util.List;
import java.util.stream.DoubleStream;

/**
 * Tells unfamiliar questions from familiar ones by a logistic function of {@link Oddness}. It is fitted on held-out
 * examples as they are (familiar) and on the same examples with everything of their own intent taken away (unfamiliar),
 * so that no out-of-scope labels are needed; where some are known, both kinds of unfamiliar questions weigh the same.
 * Immutable.
 */
final class Familiarity {

    private static final double USUAL_INTERCEPT = -2;
    private static final double USUAL_SLOPE = 0.55;
    private static final double PRIOR_STRENGTH = 2;
    private static final int ROUNDS = 30;
    private static final int FEWEST = 20;

    private final Oddness oddness;
    private final double[] familiar;
    private final double[] leftOut;
    private final double[] strangers;
    private final double intercept;
    private final double slope;

    private Familiarity(Oddness oddness, double[] familiar, double[] leftOut, double[] strangers) {
        this.oddness = oddness;
        this.familiar = familiar;
        this.leftOut = leftOut;
        this.strangers = strangers;
        double[] line = familiar.length < FEWEST || leftOut.length + strangers.length < FEWEST
                ? new double[] {USUAL_INTERCEPT, USUAL_SLOPE}
                : line();
        this.intercept = line[0];
        this.slope = line[1];
    }

    /** What is known of help desks in general; used while there are too few examples. */
    static Familiarity usual() {
        return new Familiarity(Oddness.usual(), new double[0], new double[0], new double[0]);
    }

    /**
     * Learns from held-out questions.
     *
     * @param leftOut questions whose own intent was taken away
     * @param strangers questions that are known to be of no intent
     */
    static Familiarity fit(List<Signals> familiar, List<Signals> leftOut, List<Signals> strangers) {
        Oddness oddness = Oddness.fit(familiar);
        return new Familiarity(oddness, oddness.of(familiar), oddness.of(leftOut), oddness.of(strangers));
    }

    /** The same with more questions that are familiar by a person's word and that nothing was learned from. */
    Familiarity with(List<Signals> reviewed) {
        double[] more = oddness.of(reviewed);
        return new Familiarity(
                oddness,
                DoubleStream.concat(Arrays.stream(familiar), Arrays.stream(more))
                        .toArray(),
                leftOut,
                strangers);
    }

    /** 0: just like past tickets; 1: nothing like it was seen; 0.5 when both are equally likely to look like this. */
    double unfamiliarity(Signals signals) {
        return sigmoid(intercept + slope * oddness.of(signals));
    }

    private static double sigmoid(double logit) {
        return 1 / (1 + Math.exp(-Math.clamp(logit, -30, 30)));
    }

    /** Intercept and slope that make the cases most likely, by Newton's method; each kind has half of the weight. */
    private double[] line() {
        double[] line = {USUAL_INTERCEPT, USUAL_SLOPE};
        double cases = familiar.length + leftOut.length + strangers.length;
        double kinds = strangers.length >= FEWEST && leftOut.length >= FEWEST ? 2 : 1;
        double lastLoss = Double.MAX_VALUE;
        for (int round = 0; round < ROUNDS; round++) {
            Sums sums = new Sums(line);
            sums.prior();
            sums.add(familiar, 0, cases / 2 / familiar.length);
            if (kinds == 2) {
                sums.add(leftOut, 1, cases / 4 / leftOut.length);
                sums.add(strangers, 1, cases / 4 / strangers.length);
            } else {
                double weight = cases / 2 / (leftOut.length + strangers.length);
                sums.add(leftOut, 1, weight);
                sums.add(strangers, 1, weight);
            }
            if (lastLoss - sums.loss < 1e-9 * cases) {
                break;
            }
            lastLoss = sums.loss;
            double[] step = LinearSystem.solve(sums.hessian, sums.gradient);
            double size = Math.min(1, 1 / Math.max(1e-12, Math.max(Math.abs(step[0]) / 2, Math.abs(step[1]) / 0.3)));
            line = new double[] {line[0] - size * step[0], Math.max(0.05, line[1] - size * step[1])};
        }
        return line;
    }

    /** Loss, gradient and curvature at one line. */
    private static final class Sums {

        private final double[] line;
        private final double[] gradient = new double[2];
        private final double[][] hessian = new double[2][2];
        private double loss;

        Sums(double[] line) {
            this.line = line;
        }

        void prior() {
            double[] from = {line[0] - USUAL_INTERCEPT, line[1] - USUAL_SLOPE};
            for (int i = 0; i < 2; i++) {
                loss += PRIOR_STRENGTH / 2 * from[i] * from[i];
                gradient[i] += PRIOR_STRENGTH * from[i];
                hessian[i][i] += PRIOR_STRENGTH;
            }
        }

        void add(double[] values, int target, double weight) {
            for (double value : values) {
                double p = sigmoid(line[0] + line[1] * value);
                double curvature = weight * Math.max(1e-6, p * (1 - p));
                loss -= weight * Math.log(Math.max(1e-12, target == 1 ? p : 1 - p));
                gradient[0] += weight * (p - target);
                gradient[1] += weight * (p - target) * value;
                hessian[0][0] += curvature;
                hessian[0][1] += curvature * value;
                hessian[1][0] += curvature * value;
                hessian[1][1] += curvature * value * value;
            }
        }
    }
}
