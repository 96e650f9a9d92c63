package io.resolvent.agent.intent;

/**
 * What the requester wants.
 *
 * @param label the most probable intent, empty when none was ever learned
 * @param probability calibrated probability that the label is right, 0 to 1
 * @param runnerUp the second one, empty when there is none
 * @param unfamiliarity 0 (just like past tickets) to 1 (nothing like it was seen)
 * @param familiar false: refused as unlike anything that was learned
 */
public record Intent(String label, double probability, String runnerUp, double unfamiliarity, boolean familiar) {

    public Intent {
        if (!(probability >= 0 && probability <= 1 && unfamiliarity >= 0 && unfamiliarity <= 1)) {
            throw new IllegalArgumentException(
                    "intent " + label + ": probability " + probability + ", unfamiliarity " + unfamiliarity);
        }
    }

    /** Nothing was learned yet. */
    public static Intent unknown() {
        return new Intent("", 0, "", 1, false);
    }
}
