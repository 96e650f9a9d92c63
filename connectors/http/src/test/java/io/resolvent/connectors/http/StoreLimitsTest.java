package io.resolvent.connectors.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.resolvent.connectors.Urgency;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class StoreLimitsTest {

    private static final StoreLimits LIMITS =
            new StoreLimits(10_000, Duration.ofSeconds(20), Duration.ofMinutes(1), 3, 1_000);

    @Test
    void aMinutesRequestsAreSpreadOverTheWindows() {
        Rate rate = LIMITS.countedOver(Duration.ofSeconds(10)).rate();

        assertThat(rate.requests()).isEqualTo(1_666);
        assertThat(rate.per()).isEqualTo(Duration.ofSeconds(10));
    }

    @Test
    void whatTheStoreSaysOfItsLimitIsForOneWindow() {
        VirtualTime time = new VirtualTime();
        Pacer pacer = new Pacer(LIMITS.countedOver(Duration.ofSeconds(10)).rate(), Map.of(), time);
        pacer.hear(Map.of("x-ratelimit-limit", "167", "x-ratelimit-remaining", "167"), List.of());
        Instant start = time.now();

        for (int i = 0; i < 334; i++) {
            pacer.pass("x", List.of(), Urgency.BACKFILL, Duration.ofHours(1));
        }

        assertThat(Duration.between(start, time.now())).isBetween(Duration.ofSeconds(15), Duration.ofSeconds(24));
    }

    @Test
    void aStoreWhoseLimitsHaveOtherScopesDoesNotChangeOurPace() {
        VirtualTime time = new VirtualTime();
        Pacer pacer = new Pacer(LIMITS.atOurOwnPace(), time);
        pacer.hear(Map.of("x-ratelimit-limit", "1", "x-ratelimit-remaining", "100"), List.of());
        Instant start = time.now();

        for (int i = 0; i < 10_000; i++) {
            pacer.pass("x", List.of(), Urgency.BACKFILL, Duration.ofHours(1));
        }

        assertThat(Duration.between(start, time.now())).isLessThan(Duration.ofSeconds(70));
        pacer.close(Duration.ofSeconds(30), Map.of("x-ratelimit-remaining", "0"), List.of());
        Instant closed = time.now();
        pacer.pass("x", List.of(), Urgency.LIVE, Duration.ofHours(1));
        assertThat(Duration.between(closed, time.now())).isGreaterThanOrEqualTo(Duration.ofSeconds(30));
    }
}
