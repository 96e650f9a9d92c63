package io.resolvent.agent.policy;

import java.util.SplittableRandom;
import java.util.random.RandomGenerator;

/**
 * Draws from the fiducial distributions of a share: their quantiles are the limits of Clopper and Pearson. A limit for
 * anything that is computed from several shares is the quantile of what their draws give (Krishnamoorthy and Lee:
 * Inference for functions of parameters in discrete distributions based on fiducial approach, Journal of Statistical
 * Planning and Inference 140, 2010). Equal seeds give equal draws.
 */
final class Fiducial {

    static final int DRAWS = 1_000;

    private final RandomGenerator random;

    Fiducial(long seed) {
        random = new SplittableRandom(seed);
    }

    /** For upper limits: {@code Beta(k + 1, n - k)}. The counts may be broken. */
    double[] atMost(double k, double n) {
        return draws(k + 1, n - k);
    }

    /** For lower limits: {@code Beta(k, n - k + 1)}. */
    double[] atLeast(double k, double n) {
        return draws(k, n - k + 1);
    }

    private double[] draws(double a, double b) {
        double[] draws = new double[DRAWS];
        for (int i = 0; i < DRAWS; i++) {
            double x = a <= 0 ? 0 : gamma(a);
            double y = b <= 0 ? 0 : gamma(b);
            draws[i] = x + y == 0 ? 0.5 : x / (x + y);
        }
        return draws;
    }

    /** Marsaglia and Tsang: A Simple Method for Generating Gamma Variables, 2000. */
    private double gamma(double shape) {
        if (shape < 1) {
            return gamma(shape + 1) * Math.pow(random.nextDouble(), 1 / shape);
        }
        double d = shape - 1.0 / 3;
        double c = 1 / Math.sqrt(9 * d);
        while (true) {
            double x = random.nextGaussian();
            double v = Math.pow(1 + c * x, 3);
            if (v > 0 && Math.log(1 - random.nextDouble()) < x * x / 2 + d - d * v + d * Math.log(v)) {
                return d * v;
            }
        }
    }
}
