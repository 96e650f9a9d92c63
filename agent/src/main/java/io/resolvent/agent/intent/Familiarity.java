package io.resolvent.agent.intent;

import java.util.List;

/**
 * Tells unfamiliar questions from familiar ones by a logistic function of {@link Signals}. It is fitted on held-out
 * examples as they are (familiar) and on the same examples with everything of their own intent taken away (unfamiliar),
 * so that no out-of-scope labels are needed.
 *
 * @param coefficients of {@link Signals#values()}; positive speaks for unfamiliar
 * @param threshold questions above are refused
 */
record Familiarity(double[] coefficients, double threshold) {

    /** Share of tickets assumed to be unlike anything learned; turns balanced odds into a probability. */
    private static final double UNKNOWN_SHARE = 0.05;
    /** Refusing a familiar question costs this much, against 1 for letting an unfamiliar one pass. */
    private static final double COST_OF_REFUSAL = 4;
    /** Share of familiar questions that may be refused, whatever the costs. */
    private static final double MOST_REFUSED = 0.05;

    private static final double[] USUAL = {-1.8, 7.0, 0.35, -4.5};
    private static final double PRIOR_STRENGTH = 0.05;
    private static final int ROUNDS = 25;
    private static final int FEWEST = 20;

    /** What is known of help desks in general; used while there are too few examples. */
    static Familiarity usual() {
        return new Familiarity(USUAL.clone(), 0.8);
    }

    static Familiarity fit(List<Signals> familiar, List<Signals> unfamiliar) {
        if (familiar.size() < FEWEST || unfamiliar.size() < FEWEST) {
            return usual();
        }
        double[] coefficients = USUAL.clone();
        double loss = loss(coefficients, familiar, unfamiliar);
        for (int round = 0; round < ROUNDS; round++) {
            double[] step = newtonStep(coefficients, familiar, unfamiliar);
            double[] next = moved(coefficients, step, 1);
            for (double size = 0.5; size > 1e-3 && loss(next, familiar, unfamiliar) > loss; size /= 2) {
                next = moved(coefficients, step, size);
            }
            double nextLoss = loss(next, familiar, unfamiliar);
            if (!(nextLoss < loss)) {
                break;
            }
            coefficients = next;
            loss = nextLoss;
        }
        Familiarity fitted = new Familiarity(coefficients, 1);
        return new Familiarity(coefficients, fitted.bestThreshold(familiar, unfamiliar));
    }

    /** 0: just like past tickets; 1: nothing like it was seen; 0.5 when both are equally likely to look like this. */
    double unfamiliarity(Signals signals) {
        return sigmoid(coefficients, signals);
    }

    boolean isFamiliar(Signals signals) {
        return unfamiliarity(signals) <= threshold;
    }

    /** The probability that the question is of a learned intent at all. */
    double probabilityKnown(Signals signals) {
        double u = unfamiliarity(signals);
        return (1 - UNKNOWN_SHARE) * (1 - u) / ((1 - UNKNOWN_SHARE) * (1 - u) + UNKNOWN_SHARE * u);
    }

    private static double sigmoid(double[] coefficients, Signals signals) {
        double[] values = signals.values();
        double sum = 0;
        for (int i = 0; i < values.length; i++) {
            sum += coefficients[i] * values[i];
        }
        return 1 / (1 + Math.exp(-Math.clamp(sum, -30, 30)));
    }

    private static double[] moved(double[] coefficients, double[] step, double size) {
        double[] moved = new double[coefficients.length];
        for (int i = 0; i < moved.length; i++) {
            moved[i] = coefficients[i] - size * step[i];
        }
        return moved;
    }

    private static double loss(double[] coefficients, List<Signals> familiar, List<Signals> unfamiliar) {
        double loss = 0;
        for (int i = 0; i < coefficients.length; i++) {
            loss += PRIOR_STRENGTH / 2 * (coefficients[i] - USUAL[i]) * (coefficients[i] - USUAL[i]);
        }
        double total = familiar.size() + unfamiliar.size();
        for (Signals s : familiar) {
            loss -= total / 2 / familiar.size() * Math.log(1 - sigmoid(coefficients, s));
        }
        for (Signals s : unfamiliar) {
            loss -= total / 2 / unfamiliar.size() * Math.log(sigmoid(coefficients, s));
        }
        return loss;
    }

    private static double[] newtonStep(double[] coefficients, List<Signals> familiar, List<Signals> unfamiliar) {
        int n = coefficients.length;
        double total = familiar.size() + unfamiliar.size();
        double[] gradient = new double[n];
        double[][] hessian = new double[n][n];
        for (int i = 0; i < n; i++) {
            gradient[i] = PRIOR_STRENGTH * (coefficients[i] - USUAL[i]);
            hessian[i][i] = PRIOR_STRENGTH;
        }
        familiar.forEach(s -> add(coefficients, s, 0, total / 2 / familiar.size(), gradient, hessian));
        unfamiliar.forEach(s -> add(coefficients, s, 1, total / 2 / unfamiliar.size(), gradient, hessian));
        return LinearSystem.solve(hessian, gradient);
    }

    private static void add(
            double[] coefficients, Signals signals, int target, double weight, double[] gradient, double[][] hessian) {
        double[] values = signals.values();
        double p = sigmoid(coefficients, signals);
        for (int i = 0; i < values.length; i++) {
            gradient[i] += weight * (p - target) * values[i];
            for (int j = 0; j < values.length; j++) {
                hessian[i][j] += weight * Math.max(1e-6, p * (1 - p)) * values[i] * values[j];
            }
        }
    }

    private double bestThreshold(List<Signals> familiar, List<Signals> unfamiliar) {
        double[] known = sorted(familiar);
        double[] unknown = sorted(unfamiliar);
        double best = 1;
        double bestCost = Double.MAX_VALUE;
        for (int step = 1; step < 1000; step++) {
            double at = step / 1000.0;
            double refused = 1 - shareUpTo(known, at);
            double cost = COST_OF_REFUSAL * refused + shareUpTo(unknown, at);
            if (cost < bestCost) {
                bestCost = cost;
                best = at;
            }
        }
        double spared = known[(int) ((1 - MOST_REFUSED) * (known.length - 1))];
        return Math.max(best, spared);
    }

    private double[] sorted(List<Signals> signals) {
        return signals.stream().mapToDouble(this::unfamiliarity).sorted().toArray();
    }

    private static double shareUpTo(double[] sorted, double limit) {
        int low = 0;
        int high = sorted.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (sorted[middle] <= limit) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return (double) low / sorted.length;
    }
}
