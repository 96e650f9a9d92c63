package io.resolvent.connectors.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class BackoffTest {

    @Property
    void neverWaitsLongerThanTheDoublingCeiling(@ForAll long seed, @ForAll @IntRange(min = 1, max = 60) int attempt) {
        Duration pause = new Backoff(new Random(seed)).pause(attempt, Optional.empty());

        assertThat(pause).isBetween(Duration.ZERO, Duration.ofSeconds(attempt > 5 ? 30 : 1L << (attempt - 1)));
    }

    @Property
    void neverWaitsShorterThanTheStoreAsked(@ForAll long seed, @ForAll @IntRange(min = 0, max = 5_000) int seconds) {
        Duration asked = Duration.ofSeconds(seconds);

        assertThat(new Backoff(new Random(seed)).pause(1, Optional.of(asked))).isGreaterThanOrEqualTo(asked);
    }
}
