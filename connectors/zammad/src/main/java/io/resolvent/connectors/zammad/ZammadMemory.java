package io.resolvent.connectors.zammad;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;

/** Something that seldom changes, asked for again after some minutes. Thread-safe. */
final class ZammadMemory<T> {

    private static final Duration FRESH = Duration.ofMinutes(10);

    private record Known<T>(T value, Instant at) {}

    private final Supplier<T> source;
    private final Clock clock;
    private Optional<Known<T>> known = Optional.empty();

    ZammadMemory(Supplier<T> source, Clock clock) {
        this.source = source;
        this.clock = clock;
    }

    synchronized T get() {
        Instant now = clock.instant();
        Known<T> fresh = known.filter(k -> Duration.between(k.at(), now).compareTo(FRESH) < 0)
                .orElseGet(() -> new Known<>(source.get(), now));
        known = Optional.of(fresh);
        return fresh.value();
    }

    /** Asks again at once when what is known is not enough. */
    synchronized T get(Predicate<T> isEnough) {
        T value = get();
        if (isEnough.test(value)) {
            return value;
        }
        known = Optional.empty();
        return get();
    }
}
