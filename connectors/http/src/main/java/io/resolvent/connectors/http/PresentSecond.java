package io.resolvent.connectors.http;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/**
 * For stores whose times are whole seconds: only when a change's second is over does every later change have another time.
 */
public final class PresentSecond {

    private PresentSecond() {}

    /** Whether it was still that second when the store answered, by its own clock; false when it does not tell. */
    public static boolean isThatOf(Instant change, StoreResponse answer) {
        return of(answer)
                .filter(now -> !now.isAfter(change.truncatedTo(ChronoUnit.SECONDS)))
                .isPresent();
    }

    /** When the store answered, by its own clock; empty when it does not tell. */
    public static Optional<Instant> of(StoreResponse answer) {
        return answer.header("date").flatMap(PresentSecond::time);
    }

    /** Returns when it is over, or at once when the thread is interrupted. */
    public static void waitOut() {
        LockSupport.parkNanos(TimeUnit.SECONDS.toNanos(1));
    }

    private static Optional<Instant> time(String date) {
        try {
            return Optional.of(ZonedDateTime.parse(date, DateTimeFormatter.RFC_1123_DATE_TIME)
                    .toInstant());
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
