package io.resolvent.evaluation.backtest;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/**
 * Which documents were replaced by a later version, and when.
 *
 * @param replacedAt by the id of the version; versions that still hold are not in it
 * @param undated documents that do not say when they were written: taken for always known
 */
record Versions(Map<String, Instant> replacedAt, int undated) {

    /** A replaced version is cut into at most about this many passages. */
    private static final int PASSAGES = 4;

    Versions {
        replacedAt = Map.copyOf(replacedAt);
    }

    static Versions none() {
        return new Versions(Map.of(), 0);
    }

    /** Whether a later version of this document was known before the instant. */
    boolean isReplaced(String id, Instant before) {
        return Optional.ofNullable(replacedAt.get(id))
                .filter(at -> at.isBefore(before))
                .isPresent();
    }

    /** How many hits may be passages of replaced versions. */
    int surplus() {
        return Math.min(200, PASSAGES * replacedAt.size());
    }
}
