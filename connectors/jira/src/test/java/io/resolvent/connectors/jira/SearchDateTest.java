package io.resolvent.connectors.jira;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.LongRange;

class SearchDateTest {

    private static final DateTimeFormatter FORM = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT);
    private static final long YEAR_2020 = 1_577_836_800L;
    private static final long YEAR_2030 = 1_893_456_000L;

    @Property
    void aDateIsNeverLaterThanItsTimeHoweverItIsRead(
            @ForAll @LongRange(min = YEAR_2020, max = YEAR_2030) long seconds, @ForAll("zones") ZoneId zone) {
        Instant time = Instant.ofEpochSecond(seconds);

        LocalDateTime date = LocalDateTime.parse(SearchDate.notAfter(time, zone), FORM);

        assertThat(zone.getRules().getValidOffsets(date))
                .isNotEmpty()
                .allSatisfy(offset -> assertThat(date.toInstant(offset))
                        .isBeforeOrEqualTo(time)
                        .isAfter(time.minusSeconds(3 * 3600)));
    }

    @Property
    void whereTheZoneIsNotKnownTheEarliestServesForAll(
            @ForAll @LongRange(min = YEAR_2020, max = YEAR_2030) long seconds, @ForAll("zones") ZoneId zone) {
        Instant time = Instant.ofEpochSecond(seconds);

        LocalDateTime date = LocalDateTime.parse(SearchDate.notAfter(time, ZoneOffset.ofHours(-12)), FORM);

        assertThat(date.atZone(zone).toInstant()).isBeforeOrEqualTo(time);
    }

    @Provide
    Arbitrary<ZoneId> zones() {
        return Arbitraries.of(ZoneId.getAvailableZoneIds().stream().sorted().toList())
                .map(ZoneId::of);
    }
}
