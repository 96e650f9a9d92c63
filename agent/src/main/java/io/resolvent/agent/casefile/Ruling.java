package io.resolvent.agent.casefile;

import io.resolvent.agent.intent.Intent;
import io.resolvent.agent.policy.AutonomySettings;
import io.resolvent.agent.policy.Bounds;
import io.resolvent.agent.policy.Calibration;
import io.resolvent.agent.policy.Decision;
import io.resolvent.agent.policy.ResolutionPolicy;
import io.resolvent.agent.policy.Rules;
import io.resolvent.agent.policy.Sightings;

/**
 * What the policy went by, so that it can be asked again after settings and bounds have changed.
 *
 * @param bounds the fingerprint of the bounds
 * @param lately how many of the latest tickets looked unfamiliar then
 * @param verdict what they said about this case
 */
public record Ruling(
        AutonomySettings autonomy,
        Rules rules,
        Calibration calibration,
        String bounds,
        Sightings lately,
        Bounds.Verdict verdict) {

    public static Ruling of(ResolutionPolicy policy, Intent intent, Decision decision, Sightings lately) {
        return new Ruling(
                policy.autonomy(),
                policy.rules(),
                policy.calibration(),
                policy.bounds().fingerprint(),
                lately,
                policy.bounds().admit(intent.label(), decision.confidence()));
    }

    /** The policy as it was for this case. */
    public ResolutionPolicy policy() {
        return new ResolutionPolicy(new Recorded(verdict, bounds), autonomy, rules, calibration);
    }

    private record Recorded(Bounds.Verdict verdict, String fingerprint) implements Bounds {

        @Override
        public Bounds.Verdict admit(String intent, double confidence) {
            return verdict;
        }
    }
}
