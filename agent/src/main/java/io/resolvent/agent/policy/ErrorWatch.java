package io.resolvent.agent.policy;

import java.util.List;

/**
 * Watches a stream of decisions for an error rate above {@code alpha}, looking after every one. For each of several rates
 * {@code p} above {@code alpha} a bet is laid that pays {@code p / alpha} on an error and {@code (1 - p) / (1 - alpha)}
 * otherwise; the evidence is the mean of what all bets have made of 1. While the rate is at most {@code alpha} that is a
 * non-negative supermartingale, so the chance that it ever reaches {@code 1 / delta} is at most {@code delta}, however long
 * one watches (Ville 1939; Waudby-Smith and Ramdas: Estimating means of bounded random variables by betting, Journal of the
 * Royal Statistical Society B 86, 2024). Pure.
 *
 * @param alpha the error rate that is allowed
 * @param delta how likely a false alarm may be, ever
 */
public record ErrorWatch(double alpha, double delta) {

    private static final double[] TIMES = {1.5, 2, 3, 5};

    public ErrorWatch {
        if (!(alpha > 0 && alpha < 1 && delta > 0 && delta < 1)) {
            throw new IllegalArgumentException("alpha " + alpha + " and delta " + delta + " must be between 0 and 1");
        }
    }

    /** What new installations go by. */
    public static ErrorWatch usual() {
        return new ErrorWatch(0.05, 0.10);
    }

    /**
     * How it stands.
     *
     * @param decisions looked at until the alarm, or all of them
     * @param wrong among those
     * @param evidence at the end, or when the alarm came
     */
    public record Watched(int decisions, int wrong, double evidence, boolean isAlarm) {}

    /** @param wrong whether each decision was wrong, in the order in which they were made */
    public Watched over(List<Boolean> wrong) {
        double[] capital = new double[TIMES.length];
        int errors = 0;
        double evidence = 1;
        for (int i = 0; i < wrong.size(); i++) {
            errors += wrong.get(i) ? 1 : 0;
            evidence = 0;
            for (int bet = 0; bet < TIMES.length; bet++) {
                double rate = Math.min((1 + alpha) / 2, TIMES[bet] * alpha);
                capital[bet] += wrong.get(i) ? Math.log(rate / alpha) : Math.log((1 - rate) / (1 - alpha));
                evidence += Math.exp(capital[bet]) / TIMES.length;
            }
            if (evidence >= 1 / delta) {
                return new Watched(i + 1, errors, evidence, true);
            }
        }
        return new Watched(wrong.size(), errors, evidence, false);
    }
}
