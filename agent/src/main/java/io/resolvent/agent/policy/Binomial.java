package io.resolvent.agent.policy;

/** Tails of the binomial distribution, exact up to rounding. */
final class Binomial {

    private Binomial() {}

    /** The probability of at most {@code most} errors in {@code trials}, each with {@code probability}. */
    static double atMost(int most, int trials, double probability) {
        if (most >= trials || probability <= 0) {
            return 1;
        }
        if (probability >= 1) {
            return 0;
        }
        double log = trials * Math.log1p(-probability);
        double odds = Math.log(probability) - Math.log1p(-probability);
        double sum = Math.exp(log);
        for (int k = 1; k <= most; k++) {
            log += Math.log((double) (trials - k + 1) / k) + odds;
            sum += Math.exp(log);
        }
        return Math.min(1, sum);
    }
}
