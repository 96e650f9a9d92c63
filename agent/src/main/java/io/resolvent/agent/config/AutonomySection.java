package io.resolvent.agent.config;

import io.resolvent.agent.policy.Autonomy;
import java.util.Map;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How far the assistant may go. Cautious by default: it observes.
 *
 * @param standard for every intent that is not named
 * @param intents per intent; switched to {@code auto} by a person, on the evidence of a back-test
 * @param bound {@code proven} needs reviewed cases; {@code estimated} trusts the calibrated probability without a proof
 * @param alpha the most that may be wrong among auto-resolutions, 0 to 0.5
 * @param delta the probability that the bound itself fails, 0 to 0.5
 */
public record AutonomySection(
        @DefaultValue("observe") Autonomy standard,
        @DefaultValue Map<String, Autonomy> intents,
        @DefaultValue("proven") Bound bound,
        @DefaultValue("0.05") double alpha,
        @DefaultValue("0.10") double delta) {

    /** What has to be known before anything is resolved without a person. */
    public enum Bound {
        PROVEN,
        ESTIMATED
    }

    public AutonomySection {
        intents = Map.copyOf(intents);
        Check.that(alpha > 0 && alpha < 0.5, "alpha", "must be between 0 and 0.5, is " + alpha);
        Check.that(delta > 0 && delta < 0.5, "delta", "must be between 0 and 0.5, is " + delta);
    }

    public Autonomy of(String intent) {
        return intents.getOrDefault(intent, standard);
    }
}
