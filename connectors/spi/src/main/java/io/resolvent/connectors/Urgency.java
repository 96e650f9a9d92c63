package io.resolvent.connectors;

import java.util.function.Supplier;

/**
 * Whether somebody waits for what a connector is asked to do. A store allows an account so many requests; what somebody
 * waits for goes first.
 */
public enum Urgency {
    /** A customer or a colleague waits. What is not said otherwise is this. */
    LIVE,
    /** Bulk work that may take its time and waits for its turn. */
    BACKFILL;

    private static final ScopedValue<Urgency> CURRENT = ScopedValue.newInstance();

    /** The urgency of what this thread does. */
    public static Urgency current() {
        return CURRENT.orElse(LIVE);
    }

    /** Does the work, all of it in this thread, with this urgency. */
    public <T> T during(Supplier<T> work) {
        return ScopedValue.where(CURRENT, this).call(work::get);
    }
}
