package io.resolvent.ingestion.index;

import java.time.Instant;
import java.util.concurrent.TimeUnit;

/** Instants as nanoseconds since 1970; exact from 1678 to 2261, the nearest of these bounds outside. */
public final class EpochNanos {

    private static final long NANOS = TimeUnit.SECONDS.toNanos(1);
    private static final long LAST_SECOND = Long.MAX_VALUE / NANOS - 1;

    private EpochNanos() {}

    public static long of(Instant instant) {
        if (instant.getEpochSecond() > LAST_SECOND) {
            return LAST_SECOND * NANOS;
        }
        if (instant.getEpochSecond() < -LAST_SECOND) {
            return -LAST_SECOND * NANOS;
        }
        return instant.getEpochSecond() * NANOS + instant.getNano();
    }

    public static Instant instantOf(long nanos) {
        return Instant.ofEpochSecond(Math.floorDiv(nanos, NANOS), Math.floorMod(nanos, NANOS));
    }
}
