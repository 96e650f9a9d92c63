package io.resolvent.connectors.http;

import java.time.Duration;
import java.util.random.RandomGenerator;

/**
 * How long to wait before trying again: anything between nothing and 1 s, 2 s, 4 s … at most 30 s (exponential backoff with
 * full jitter, as in the AWS Architecture Blog's "Exponential Backoff And Jitter"). What a store asks to wait is kept by
 * {@link Pacer}.
 */
record Backoff(RandomGenerator random) {

    private static final Duration FIRST = Duration.ofSeconds(1);
    private static final Duration LONGEST = Duration.ofSeconds(30);

    /** @param attempt 1 after the first failure */
    Duration pause(int attempt) {
        long ceiling = Math.min(LONGEST.toMillis(), FIRST.toMillis() << Math.min(attempt - 1, 20));
        return Duration.ofMillis(random.nextLong(ceiling + 1));
    }
}
