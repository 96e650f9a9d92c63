package io.resolvent.connectors.freshdesk;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;

/** Keeps what seldom changes for some minutes, so that it is not asked for with every ticket. Thread-safe. */
final class FreshdeskMemory<T> {

    private static final Duration FRESH = Duration.ofMinutes(10);

    private record Known<T>(T value, Instant at) {}

    private final Supplier<T> source;
    private final Clock clock;
    private Optional<Known<T>> known = Optional.empty();

    FreshdeskMemory(Supplier<T> source, Clock clock) {
        this.source = source;
        this.clock = clock;
    }

    synchronized T value() {
        Instant now = clock.instant();
        Known<T> fresh = known.filter(k -> Duration.between(k.at(), now).compareTo(FRESH) < 0)
                .orElseGet(() -> new Known<>(source.get(), now));
        known = Optional.of(fresh);
        return fresh.value();
    }

    /** The value as it is now in Freshdesk. */
    synchronized T askedAgain() {
        known = Optional.empty();
        return value();
    }
}
