package io.resolvent.agent.policy;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalDouble;

/**
 * Finds the loosest confidence threshold whose error rate is proven to be at most {@code alpha}: learn-then-test with
 * fixed-sequence testing (Angelopoulos, Bates, Candès, Jordan, Lei: Learn then Test, 2021). The sequence of thresholds,
 * strict to loose, and where it begins come from the planning cases; the testing cases are looked at once per step, each
 * step is an exact binomial test, and the first failure ends the search. So the chance that the accepted share of the
 * future has an error rate above {@code alpha} is at most {@code delta}, whatever the confidences are worth.
 */
record ThresholdSearch(double alpha, double delta) {

    private static final int STEPS = 60;

    /** Empty when not even the first threshold passes. */
    OptionalDouble loosest(List<Scored> planning, List<Scored> testing) {
        OptionalDouble passed = OptionalDouble.empty();
        for (double threshold : sequence(planning, testing.size())) {
            if (pValue(testing, threshold) > delta) {
                break;
            }
            passed = OptionalDouble.of(threshold);
        }
        return passed;
    }

    /** The fewest cases, all of them right, that can prove the bound. */
    int fewestCases() {
        return (int) Math.ceil(Math.log(delta) / Math.log1p(-alpha));
    }

    /** Begins with the threshold that, going by the planning cases, is the most certain to pass. */
    private List<Double> sequence(List<Scored> planning, int testingSize) {
        List<Scored> sorted = planning.stream()
                .sorted(Comparator.comparingDouble(Scored::confidence).reversed())
                .toList();
        List<Double> thresholds = new ArrayList<>();
        double bestPlanned = 2;
        int start = 0;
        int errors = 0;
        for (int i = 0; i < sorted.size(); i++) {
            errors += sorted.get(i).right() ? 0 : 1;
            boolean stepEnds = (i + 1) * STEPS / sorted.size() > i * STEPS / sorted.size();
            if (!stepEnds) {
                continue;
            }
            double planned = planned(errors, i + 1, (double) testingSize / sorted.size());
            if (planned < bestPlanned) {
                bestPlanned = planned;
                start = thresholds.size();
            }
            thresholds.add(sorted.get(i).confidence());
        }
        return thresholds.subList(start, thresholds.size());
    }

    private double planned(int errors, int accepted, double scale) {
        int trials = (int) Math.round(accepted * scale);
        int expected = (int) Math.ceil((errors + 0.5) * scale);
        return Binomial.atMost(Math.min(expected, trials), trials, alpha);
    }

    private double pValue(List<Scored> testing, double threshold) {
        int accepted = 0;
        int errors = 0;
        for (Scored one : testing) {
            if (one.confidence() >= threshold) {
                accepted++;
                errors += one.right() ? 0 : 1;
            }
        }
        return accepted == 0 ? 1 : Binomial.atMost(errors, accepted, alpha);
    }
}
