package io.resolvent.agent;

import io.resolvent.agent.casefile.CaseFile;

/** Where finished cases go. Thread-safe. */
@FunctionalInterface
public interface Conclusions {

    /** Makes the case a fact, or only keeps it. Returns after it is safe. */
    void conclude(CaseFile file, Resolution resolution);

    /** For back-tests: the caller keeps what {@link Resolver#resolve} returns. */
    static Conclusions none() {
        return (file, resolution) -> {};
    }
}
