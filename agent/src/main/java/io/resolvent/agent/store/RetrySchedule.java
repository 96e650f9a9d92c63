package io.resolvent.agent.store;

import java.time.Duration;
import java.util.Optional;
import java.util.random.RandomGenerator;

/**
 * When to try again: doubling from the first wait up to the cap, drawn evenly between nothing and that (full jitter), and
 * never before the time the store asked for, with a second's margin.
 *
 * @param first the longest wait after the first failure
 * @param cap the longest wait of all, except where the store asks for more
 * @param attempts how many attempts in all before it is given up
 */
public record RetrySchedule(Duration first, Duration cap, int attempts) {

    private static final Duration MARGIN = Duration.ofSeconds(1);

    public RetrySchedule {
        if (first.isNegative() || cap.compareTo(first) < 0 || attempts < 1) {
            throw new IllegalArgumentException("retry schedule " + first + ", " + cap + ", " + attempts);
        }
    }

    /** 1 s doubling to 5 min, 12 attempts. */
    public static RetrySchedule standard() {
        return new RetrySchedule(Duration.ofSeconds(1), Duration.ofMinutes(5), 12);
    }

    /**
     * How long to wait after the failed attempt; empty: give up.
     *
     * @param failed how many attempts have failed, this one included
     */
    public Optional<Duration> waitAfter(int failed, Failure failure, RandomGenerator random) {
        if (!failure.isRetriable() || failed >= attempts) {
            return Optional.empty();
        }
        long longest = Math.min(cap.toMillis(), first.toMillis() << Math.min(failed - 1, 30));
        Duration drawn = Duration.ofMillis(random.nextLong(longest + 1));
        return Optional.of(failure.retryAfter()
                .map(asked -> asked.plus(MARGIN))
                .filter(floor -> floor.compareTo(drawn) > 0)
                .orElse(drawn));
    }
}
