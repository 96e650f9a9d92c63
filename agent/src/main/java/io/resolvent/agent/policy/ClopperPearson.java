package io.resolvent.agent.policy;

/**
 * Exact confidence bounds for a share (Clopper and Pearson: The use of confidence or fiducial limits illustrated in the
 * case of the binomial, Biometrika 26, 1934).
 */
public final class ClopperPearson {

    private static final int HALVINGS = 60;

    private ClopperPearson() {}

    /**
     * The largest error rate that is still plausible: with probability at least {@code 1 - delta} the true rate is not
     * above it. It is the {@code p} that solves {@code P(X <= errors) = delta} for {@code X ~ Binomial(trials, p)}.
     *
     * @return 1 when there are no trials
     */
    public static double upper(int errors, int trials, double delta) {
        check(errors, trials, delta);
        if (errors == trials) {
            return 1;
        }
        double low = (double) errors / trials;
        double high = 1;
        for (int i = 0; i < HALVINGS; i++) {
            double middle = (low + high) / 2;
            if (Binomial.atMost(errors, trials, middle) > delta) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return high;
    }

    /** The mirror image: with probability at least {@code 1 - delta} the true rate is not below it. */
    public static double lower(int errors, int trials, double delta) {
        return 1 - upper(trials - errors, trials, delta);
    }

    private static void check(int errors, int trials, double delta) {
        if (errors < 0 || errors > trials || !(delta > 0 && delta < 1)) {
            throw new IllegalArgumentException(errors + " errors in " + trials + " trials at delta " + delta);
        }
    }
}
