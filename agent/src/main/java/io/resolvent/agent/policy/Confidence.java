package io.resolvent.agent.policy;

import io.resolvent.agent.draft.Draft;
import io.resolvent.agent.intent.Intent;

/**
 * The raw score of a whole decision: {@code p · (1 - u/2) · (0.5 + s/2)} with the calibrated probability
 * {@code p} of the intent, how unfamiliar {@code u} the inquiry is, and how well {@code s} the reply's source supports
 * it. A right intent with a source that fully answers a familiar inquiry gets {@code p}; a draft without a reply gets 0,
 * because nothing could be sent. The bounds are set on this number, so that only its order matters for the guarantee.
 */
public final class Confidence {

    private Confidence() {}

    /** 0 to 1, before {@link Calibration}. */
    public static double of(Intent intent, Draft draft) {
        if (draft.reply().isEmpty()) {
            return 0;
        }
        double support = Math.max(0, Math.min(1, draft.support()));
        return intent.probability() * (1 - intent.unfamiliarity() / 2) * (0.5 + support / 2);
    }
}
