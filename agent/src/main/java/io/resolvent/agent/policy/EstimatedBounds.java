package io.resolvent.agent.policy;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;

/**
 * Trusts estimates: within the bound when at most {@code alpha} is missing to certainty, or when of all reviewed cases that
 * are as sure at most {@code alpha} were wrong, one more wrong case added for caution (the correction of conformal risk
 * control, Angelopoulos and others 2022). Proves nothing: the threshold is chosen on the cases that it is judged by. For
 * a cold start and its first months, switched on by a person.
 *
 * @param alpha the error rate that is accepted, above 0 and below 1
 * @param from the confidence from which on a decision is within
 */
public record EstimatedBounds(double alpha, double from) implements Bounds {

    public EstimatedBounds {
        if (!(alpha > 0 && alpha < 1)) {
            throw new IllegalArgumentException("alpha must be between 0 and 1, not " + alpha);
        }
    }

    /** Without any reviewed case. */
    public EstimatedBounds(double alpha) {
        this(alpha, 1 - alpha);
    }

    /** @param cases reviewed cases that nothing was learned from, with their calibrated confidence */
    public static EstimatedBounds fit(List<Scored> cases, double alpha) {
        List<Scored> sent = cases.stream()
                .filter(c -> c.confidence() > 0 && c.origin() != Scored.Origin.LEFT_OUT)
                .toList();
        return new EstimatedBounds(
                alpha, Math.min(1 - alpha, loosest(sent, alpha).orElse(1)));
    }

    /** The lowest confidence from which on at most {@code alpha} of the cases were wrong, one more added for caution. */
    static OptionalDouble loosest(List<Scored> cases, double alpha) {
        List<Scored> sorted = cases.stream()
                .sorted(Comparator.comparingDouble(Scored::confidence).reversed())
                .toList();
        OptionalDouble loosest = OptionalDouble.empty();
        int wrong = 0;
        for (int i = 0; i < sorted.size(); i++) {
            double confidence = sorted.get(i).confidence();
            wrong += sorted.get(i).right() ? 0 : 1;
            boolean tied = i + 1 < sorted.size() && sorted.get(i + 1).confidence() == confidence;
            if (!tied && (wrong + 1.0) / (i + 2.0) <= alpha) {
                loosest = OptionalDouble.of(confidence);
            }
        }
        return loosest;
    }

    @Override
    public Verdict admit(String intent, double confidence) {
        return confidence >= from ? Verdict.WITHIN : Verdict.BELOW;
    }

    @Override
    public String fingerprint() {
        return String.format(Locale.ROOT, "estimated/%s/%s", alpha, from);
    }
}
