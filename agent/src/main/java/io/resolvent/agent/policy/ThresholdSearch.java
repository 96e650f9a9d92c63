package io.resolvent.agent.policy;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.Predicate;

/**
 * Finds the loosest confidence threshold whose error rate is proven to be at most {@code alpha}: learn-then-test with
 * fixed-sequence testing (Angelopoulos, Bates, Candès, Jordan, Lei: Learn then Test, 2021). The sequence of thresholds,
 * strict to loose, and where it begins come from what the assistant thought of the cases, never from which were right, so
 * that every case can test; the first failure ends the search. Without strangers each step is a binomial test. Given the
 * confidences, errors are independent with unequal rates, and so few of them as pass are then at most as likely as the
 * binomial says (Hoeffding: On the Distribution of the Number of Successes in Independent Trials, 1956). So the chance that
 * tickets of such confidences have an error rate above {@code alpha} is at most {@code delta}, whatever the confidences are
 * worth. With strangers each step holds the limit of {@link Mix} against {@code alpha}.
 *
 * @param accepts whether an accepted ticket may be of the case's intent
 */
record ThresholdSearch(double alpha, double delta, Mix mix, Predicate<String> accepts) {

    private static final int STEPS = 100;
    /** Begins as if errors were so many times as frequent as claimed. */
    private static final double CAUTION = 1.5;

    /** Empty when not even the first threshold passes. */
    OptionalDouble loosest(List<Scored> cases) {
        OptionalDouble passed = OptionalDouble.empty();
        List<Scored> familiar =
                cases.stream().filter(c -> c.origin() == Scored.Origin.FAMILIAR).toList();
        for (double threshold : sequence(familiar)) {
            if (!passes(familiar, threshold)) {
                break;
            }
            passed = OptionalDouble.of(threshold);
        }
        return passed;
    }

    /** The fewest cases, all of them right, that can prove the bound. */
    static int fewestCases(double alpha, double delta) {
        return (int) Math.ceil(Math.log(delta) / Math.log1p(-alpha));
    }

    /**
     * Begins with the threshold that is the most certain to pass if the assistant is as often right as it claims, where
     * enough cases are accepted for an error or two, and not more than half of them: claims may be bad.
     */
    private List<Double> sequence(List<Scored> familiar) {
        List<Scored> sorted = familiar.stream()
                .filter(c -> c.confidence() > 0 && accepts.test(c.intent()))
                .sorted(Comparator.comparingDouble(Scored::confidence).reversed())
                .toList();
        int least = Math.min(sorted.size(), 2 * fewestCases(alpha, delta));
        int most = Math.max(least, sorted.size() / 2);
        List<Double> thresholds = new ArrayList<>();
        double surest = Double.POSITIVE_INFINITY;
        int start = 0;
        double errors = 0;
        for (int i = 0; i < sorted.size(); i++) {
            errors += CAUTION * (1 - sorted.get(i).claimed());
            boolean stepEnds = (i + 1) * STEPS / sorted.size() > i * STEPS / sorted.size();
            if (!stepEnds || i + 1 < least) {
                continue;
            }
            double threshold = sorted.get(i).confidence();
            if (thresholds.isEmpty() || i + 1 <= most) {
                double limit = limit(threshold, i + 1, familiar.size(), Math.min(errors, i + 1));
                start = limit < surest ? thresholds.size() : start;
                surest = Math.min(surest, limit);
            }
            thresholds.add(threshold);
        }
        return thresholds.subList(start, thresholds.size());
    }

    private boolean passes(List<Scored> familiar, double threshold) {
        List<Scored> taken = familiar.stream().filter(accepted(threshold)).toList();
        int errors = (int) taken.stream().filter(c -> !c.right()).count();
        double most = mix.knowsStrangers() ? alpha : delta;
        return limit(threshold, taken.size(), familiar.size(), errors) <= most;
    }

    /**
     * With strangers the error rate that is not exceeded; without, how likely so few errors would be at {@code alpha}.
     *
     * @param accepted of so many {@code familiar} tickets
     */
    private double limit(double threshold, int accepted, int familiar, double errors) {
        return mix.knowsStrangers()
                ? mix.upperLimit(accepted(threshold), accepted, familiar, errors, delta)
                : Binomial.atMost((int) Math.ceil(errors), accepted, alpha);
    }

    private Predicate<Scored> accepted(double threshold) {
        return c -> c.confidence() >= threshold && accepts.test(c.intent());
    }
}
