package io.resolvent.agent.policy;

/** The bound on wrong auto-resolutions, per intent or pooled. Immutable, so that decisions stay pure. */
public interface Bounds {

    /** Whether a decision of this confidence on this intent is within the bound. */
    Verdict admit(String intent, double confidence);

    /** The bounds where so many of the latest tickets looked unfamiliar; the same where that does not matter. */
    default Bounds under(Sightings lately) {
        return this;
    }

    /** Names the calibration; recorded with every decision. */
    String fingerprint();

    /** What the bound says. */
    enum Verdict {
        WITHIN,
        BELOW,
        /** Too little evidence to say: never auto. */
        UNPROVEN
    }
}
