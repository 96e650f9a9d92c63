package io.resolvent.connectors.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RetryAfterTest {

    private static final Instant NOW = Instant.parse("2026-11-21T20:00:00Z");

    @ParameterizedTest
    @CsvSource({
        "0, PT1S",
        "7, PT8S",
        "' 30 ', PT31S",
        "36000, PT10H1S",
        "999999999, PT24H1S",
        "'Sat, 21 Nov 2026 20:00:05 GMT', PT6S",
        "'Sat, 21 Nov 2026 19:00:00 GMT', PT1S",
        "'Saturday, 21-Nov-26 20:00:05 GMT', PT6S",
        "'Sat Nov 21 20:00:05 2026', PT6S",
        "'Sun Nov  1 20:00:05 2026', PT1S",
        "'Fri, 31 Dec 9999 23:59:59 GMT', PT24H1S"
    })
    void waitsAsLongAsAskedAndOneSecondMore(String header, Duration expected) {
        assertThat(RetryAfter.parse(Optional.of(header), NOW)).contains(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "soon",
                "-5",
                "1.5",
                "2026-11-21T20:00:05Z",
                "99999999999999999999",
                "Sat, 32 Nov 2026 20:00:05 GMT",
                "0x10",
                "7, 9"
            })
    void ignoresWhatMakesNoSense(String header) {
        assertThat(RetryAfter.parse(Optional.of(header), NOW)).isEmpty();
    }

    @Test
    void isEmptyWithoutTheHeader() {
        assertThat(RetryAfter.parse(Optional.empty(), NOW)).isEmpty();
    }
}
