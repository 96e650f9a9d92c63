package io.resolvent.connectors.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class QuotaTest {

    private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "30",
                "1772366430",
                "1772366430000",
                "2026-03-01T12:00:30Z",
                "2026-03-01T14:00:30+02:00",
                "30;w=60"
            })
    void readsEveryWayToNameTheReset(String reset) {
        assertThat(Quota.of(Map.of("x-ratelimit-reset", reset), NOW).reset()).contains(NOW.plusSeconds(30));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "soon", "-5", "99999999999999999999", "9999999", "2030-01-01T00:00:00Z"})
    void aResetThatMakesNoSenseIsNone(String reset) {
        assertThat(Quota.of(Map.of("x-ratelimit-reset", reset), NOW).reset()).isEmpty();
    }

    @Test
    void readsEachFamilyOfNames() {
        assertThat(Quota.of(Map.of("x-rate-limit", "700", "x-rate-limit-remaining", "12"), NOW))
                .isEqualTo(Quota.of(Map.of("x-ratelimit-total", "700", "x-ratelimit-remaining", "12"), NOW))
                .isEqualTo(Quota.of(Map.of("ratelimit-limit", "700", "ratelimit-remaining", "12"), NOW));
    }

    @Test
    void readsAHeaderWithParts() {
        Quota quota = Quota.ofParts("total=100; remaining=99; resets=41", NOW);

        assertThat(quota.limit()).hasValue(100);
        assertThat(quota.remaining()).hasValue(99);
        assertThat(quota.reset()).contains(NOW.plusSeconds(41));
    }

    @Test
    void aStoreThatSaysNothingLeavesEverythingOpen() {
        Quota quota = Quota.of(Map.of("content-type", "application/json"), NOW);

        assertThat(quota.limit()).isEmpty();
        assertThat(quota.remaining()).isEmpty();
        assertThat(quota.reset()).isEmpty();
    }
}
