package io.resolvent.agent.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ErrorWatchTest {

    private static final long SEED = 20_260_301;
    private static final ErrorWatch WATCH = new ErrorWatch(0.05, 0.10);

    /** Looking after each of 2,000 decisions, in 600 streams whose rate is just what is allowed. */
    @Test
    void falseAlarmsAreRarerThanDelta() {
        int streams = 600;
        int alarms = (int) IntStream.range(0, streams)
                .filter(i -> WATCH.over(decisions(0.05, 2_000, SEED + i)).isAlarm())
                .count();

        assertThat(ClopperPearson.lower(alarms, streams, 0.01))
                .as("seed %d", SEED)
                .isLessThanOrEqualTo(0.10);
    }

    @Test
    void twiceTheRateIsNoticed() {
        double[] after = IntStream.range(0, 200)
                .mapToObj(i -> WATCH.over(decisions(0.10, 2_000, SEED + i)))
                .mapToDouble(seen -> seen.isAlarm() ? seen.decisions() : Double.MAX_VALUE)
                .sorted()
                .toArray();

        assertThat(after[100]).as("median, seed %d", SEED).isLessThan(250);
        assertThat(after[180]).as("nine of ten, seed %d", SEED).isLessThan(700);
    }

    @Test
    void aBrokenIntentStopsWithinAHandful() {
        assertThat(WATCH.over(List.of(true, true, true, true)).isAlarm()).isTrue();
    }

    @Test
    void oneErrorIsNoAlarmAndNothingIsNoEvidence() {
        assertThat(WATCH.over(List.of(true)).isAlarm()).isFalse();
        assertThat(WATCH.over(List.of()).evidence()).isEqualTo(1);
    }

    private static List<Boolean> decisions(double rate, int count, long seed) {
        Random random = new Random(seed);
        return Stream.generate(() -> random.nextDouble() < rate).limit(count).toList();
    }
}
