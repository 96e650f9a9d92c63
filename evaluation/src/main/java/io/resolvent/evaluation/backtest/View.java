package io.resolvent.evaluation.backtest;

import java.time.Instant;
import java.util.Set;

/**
 * What may be seen while one ticket is decided, or while something is learned.
 *
 * @param before only what was known before this instant; {@link Instant#MAX} for all
 * @param hidden resolved tickets that may not be seen whenever they were resolved, by passage source
 */
record View(Instant before, Set<String> hidden) {

    View {
        hidden = Set.copyOf(hidden);
    }

    /** Whether something known since then, from there, may be seen. */
    boolean shows(Instant knownSince, String source) {
        return (before.equals(Instant.MAX) || knownSince.isBefore(before)) && !hidden.contains(source);
    }

    /** The earlier of two instants. */
    Instant atMost(Instant other) {
        return other.isBefore(before) ? other : before;
    }
}
