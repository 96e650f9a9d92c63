package io.resolvent.agent.policy;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.Predicate;

/**
 * Finds the loosest confidence threshold whose error rate is proven to be at most {@code alpha}: learn-then-test with
 * fixed-sequence testing (Angelopoulos, Bates, Candès, Jordan, Lei: Learn then Test, 2021). The sequence of thresholds,
 * strict to loose, and where it begins come from the planning cases; the testing cases are looked at once per step, and the
 * first failure ends the search. Without strangers each step is an exact binomial test, so the chance that the accepted
 * share of the future has an error rate above {@code alpha} is at most {@code delta}, whatever the confidences are worth;
 * with strangers each step holds the limit of {@link Mix} against {@code alpha}.
 *
 * @param accepts whether an accepted ticket may be of the case's intent
 */
record ThresholdSearch(double alpha, double delta, Mix mix, Predicate<String> accepts) {

    private static final int STEPS = 60;

    /** Empty when not even the first threshold passes. */
    OptionalDouble loosest(List<Scored> planning, List<Scored> testing) {
        OptionalDouble passed = OptionalDouble.empty();
        Topics topics = Topics.among(testing);
        for (double threshold : sequence(planning, testing)) {
            if (!passes(testing, topics, threshold)) {
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

    /** Begins with the threshold that, going by the planning cases, is the most certain to pass. */
    private List<Double> sequence(List<Scored> planning, List<Scored> testing) {
        List<Scored> sorted = planning.stream()
                .filter(c -> c.origin() == Scored.Origin.FAMILIAR && c.confidence() > 0 && accepts.test(c.intent()))
                .sorted(Comparator.comparingDouble(Scored::confidence).reversed())
                .toList();
        double scale = (double) testing.size() / Math.max(1, planning.size());
        Topics topics = Topics.among(planning);
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
            double threshold = sorted.get(i).confidence();
            double planned = mix.knowsStrangers()
                    ? mix.upperLimit(planning, topics, accepted(threshold), delta)
                    : planned(errors, i + 1, scale);
            if (planned < bestPlanned) {
                bestPlanned = planned;
                start = thresholds.size();
            }
            thresholds.add(threshold);
        }
        return thresholds.subList(start, thresholds.size());
    }

    private double planned(int errors, int accepted, double scale) {
        int trials = (int) Math.round(accepted * scale);
        int expected = (int) Math.ceil((errors + 0.5) * scale);
        return Binomial.atMost(Math.min(expected, trials), trials, alpha);
    }

    private Predicate<Scored> accepted(double threshold) {
        return c -> c.confidence() >= threshold && accepts.test(c.intent());
    }

    private boolean passes(List<Scored> testing, Topics topics, double threshold) {
        if (mix.knowsStrangers()) {
            return mix.upperLimit(testing, topics, accepted(threshold), delta) <= alpha;
        }
        List<Scored> taken = testing.stream().filter(accepted(threshold)).toList();
        int errors = (int) taken.stream().filter(c -> !c.right()).count();
        return !taken.isEmpty() && Binomial.atMost(errors, taken.size(), alpha) <= delta;
    }
}
