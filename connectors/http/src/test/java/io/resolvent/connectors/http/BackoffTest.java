package io.resolvent.connectors.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class BackoffTest {

    @Property
    void neverWaitsLongerThanTheDoublingCeiling(@ForAll long seed, @ForAll @IntRange(min = 1, max = 60) int attempt) {
        Duration pause = new Backoff(new Random(seed)).pause(attempt);

        assertThat(pause).isBetween(Duration.ZERO, Duration.ofSeconds(attempt > 5 ? 30 : 1L << (attempt - 1)));
    }
}
