package io.resolvent.agent.intent;

import java.util.Objects;

/**
 * What the requester wants.
 *
 * @param label the most probable intent, empty when none was ever learned
 * @param probability calibrated probability that the label is right, 0 to 1
 * @param runnerUp the second one, empty when there is none
 * @param unfamiliarity 0 (just like past tickets) to 1 (nothing like it was seen)
 * @param familiar false: refused as unlike anything that was learned
 * @param answer what answers by itself, where that was looked for
 */
public record Intent(
        String label,
        double probability,
        String runnerUp,
        double unfamiliarity,
        boolean familiar,
        LikelyAnswer answer) {

    /** No answer was looked for. */
    public Intent(String label, double probability, String runnerUp, double unfamiliarity, boolean familiar) {
        this(label, probability, runnerUp, unfamiliarity, familiar, LikelyAnswer.none());
    }

    public Intent {
        answer = Objects.requireNonNullElse(answer, LikelyAnswer.none());
        if (!(probability >= 0 && probability <= 1 && unfamiliarity >= 0 && unfamiliarity <= 1)) {
            throw new IllegalArgumentException(
                    "intent " + label + ": probability " + probability + ", unfamiliarity " + unfamiliarity);
        }
    }

    /** The same with what answers by itself. */
    public Intent with(LikelyAnswer found) {
        return new Intent(label, probability, runnerUp, unfamiliarity, familiar, found);
    }

    /** Nothing was learned yet. */
    public static Intent unknown() {
        return new Intent("", 0, "", 1, false);
    }
}
