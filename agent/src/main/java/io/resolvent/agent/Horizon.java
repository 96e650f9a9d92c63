package io.resolvent.agent;

import io.resolvent.agent.intake.Inquiry;
import java.time.Instant;

/** How far knowledge may reach for an inquiry: all of it when live, what was known then in a back-test. */
@FunctionalInterface
public interface Horizon {

    /** Only what was known before this instant may be found; {@link Instant#MAX} for everything. */
    Instant of(Inquiry inquiry);

    static Horizon everything() {
        return inquiry -> Instant.MAX;
    }

    /** What was known when it was asked. */
    static Horizon asOf() {
        return Inquiry::askedAt;
    }
}
