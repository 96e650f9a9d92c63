package io.resolvent.agent.policy;

import java.util.Locale;

/**
 * Trusts the calibrated probability: within the bound when at most {@code alpha} is missing to certainty. Proves nothing;
 * for a cold start, switched on by a person.
 *
 * @param alpha the error rate that is accepted, above 0 and below 1
 */
public record EstimatedBounds(double alpha) implements Bounds {

    public EstimatedBounds {
        if (!(alpha > 0 && alpha < 1)) {
            throw new IllegalArgumentException("alpha must be between 0 and 1, not " + alpha);
        }
    }

    @Override
    public Verdict admit(String intent, double confidence) {
        return confidence >= 1 - alpha ? Verdict.WITHIN : Verdict.BELOW;
    }

    @Override
    public String fingerprint() {
        return String.format(Locale.ROOT, "estimated/%s", alpha);
    }
}
