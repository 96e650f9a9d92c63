package io.resolvent.connectors.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.resolvent.connectors.ConnectorException;
import io.resolvent.connectors.FailureKind;
import io.resolvent.connectors.Urgency;
import io.resolvent.connectors.http.MeteredStore.Counting;
import io.resolvent.connectors.http.MeteredStore.Words;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class PacerTest {

    private static final Duration LONG = Duration.ofHours(1);
    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final int TICKETS = 5_000;

    private final VirtualTime time = new VirtualTime();

    static Stream<Arguments> stores() {
        return Stream.of(10, 40, 100, 200, 700, 10_000)
                .flatMap(limit -> Stream.of(Counting.values())
                        .flatMap(counting ->
                                Stream.of(Words.values()).map(words -> Arguments.of(limit, counting, words))));
    }

    @ParameterizedTest
    @MethodSource("stores")
    void aBackfillUsesNearlyAllAndIsNeverRefused(int limit, Counting counting, Words words) {
        MeteredStore store = new MeteredStore(limit, MINUTE, counting, words);
        Pacer pacer = new Pacer(Rate.perMinute(limit), Map.of(), time);
        int requests = Math.min(TICKETS, 40 * limit);

        Instant start = time.now();
        backfill(pacer, store, requests);

        double minutes = Duration.between(start, time.now()).toMillis() / 60_000.0;
        assertThat(store.refused()).isZero();
        assertThat(requests / minutes / limit).isBetween(0.9, 1.0 + 1.0 / minutes);
    }

    @ParameterizedTest
    @MethodSource("stores")
    void afterARefusalNothingIsSentBeforeTheTimeTheStoreNamed(int limit, Counting counting, Words words) {
        MeteredStore store = new MeteredStore(limit, MINUTE, counting, words);
        Pacer pacer = new Pacer(Rate.perMinute(3 * limit), Map.of(), time);

        for (int round = 0; round < 5; round++) {
            store.takeByOthers(limit / 2, time.now());
            backfill(pacer, store, limit);
        }

        assertThat(store.early()).isZero();
    }

    @Test
    void aLimitThatTheStoreNamesReplacesOurs() {
        MeteredStore store = new MeteredStore(700, MINUTE, Counting.SLIDING, Words.SECONDS_TO_RESET);
        Pacer pacer = new Pacer(Rate.perMinute(100), Map.of(), time);

        Instant start = time.now();
        backfill(pacer, store, TICKETS);

        assertThat(Duration.between(start, time.now())).isLessThan(Duration.ofMinutes(9));
        assertThat(store.refused()).isZero();
    }

    @Test
    void thereIsRoomForLiveWorkInTheMiddleOfABackfill() {
        MeteredStore store = new MeteredStore(700, MINUTE, Counting.SLIDING, Words.SECONDS_TO_RESET);
        Pacer pacer = new Pacer(Rate.perMinute(700), Map.of(), time);
        backfill(pacer, store, 2_000);
        Instant before = time.now();

        for (int i = 0; i < 10; i++) {
            send(pacer, store, Urgency.LIVE);
        }

        assertThat(Duration.between(before, time.now())).isLessThan(Duration.ofSeconds(1));
        assertThat(store.refused()).isZero();
    }

    @Test
    void oneThatCannotWaitSoLongIsToldHowLong() {
        Pacer pacer = new Pacer(Rate.perMinute(100), Map.of(), time);
        pacer.close(Duration.ofMinutes(5), Map.of(), List.of());

        ConnectorException refused = catchThrowableOfType(
                ConnectorException.class, () -> pacer.pass("desk", List.of(), Urgency.LIVE, MINUTE));

        assertThat(refused.kind()).isEqualTo(FailureKind.RATE_LIMITED);
        assertThat(refused.retryAfter()).contains(Duration.ofMinutes(5));
    }

    @Test
    void aTicketsOwnLimitIsKeptAndOtherTicketsGoOn() {
        Rate perTicket = new Rate(30, Duration.ofMinutes(10), 15);
        Pacer pacer = new Pacer(Rate.perMinute(700), Map.of("update", perTicket), time);
        Instant start = time.now();

        for (int i = 0; i < 40; i++) {
            pacer.pass("desk", List.of(new Budget("update", "1", "")), Urgency.LIVE, LONG);
        }
        Instant busy = time.now();
        pacer.pass("desk", List.of(new Budget("update", "2", "")), Urgency.LIVE, LONG);

        assertThat(Duration.between(start, busy)).isGreaterThan(Duration.ofMinutes(10));
        assertThat(time.now()).isEqualTo(busy);
    }

    @Test
    void aBudgetThatIsUsedUpDoesNotCloseTheAccount() {
        Budget export = new Budget("export", "", "x-export-limit");
        Pacer pacer = new Pacer(Rate.perMinute(700), Map.of("export", Rate.perMinute(10)), time);
        Instant start = time.now();

        pacer.close(MINUTE, Map.of("x-rate-limit-remaining", "400"), List.of(export));
        pacer.pass("desk", List.of(), Urgency.LIVE, LONG);
        Instant live = time.now();
        pacer.pass("desk", List.of(export), Urgency.BACKFILL, LONG);

        assertThat(live).isEqualTo(start);
        assertThat(time.now()).isEqualTo(start.plus(MINUTE));
    }

    @Test
    void whatTheStoreSaysOfABudgetCounts() {
        Budget export = new Budget("export", "", "x-export-limit");
        Pacer pacer = new Pacer(Rate.perMinute(700), Map.of("export", Rate.perMinute(10)), time);
        Instant start = time.now();

        pacer.hear(Map.of("x-export-limit", "total=10; remaining=0; resets=41"), List.of(export));
        pacer.pass("desk", List.of(export), Urgency.BACKFILL, LONG);

        assertThat(Duration.between(start, time.now())).isGreaterThanOrEqualTo(Duration.ofSeconds(41));
    }

    private void backfill(Pacer pacer, MeteredStore store, int requests) {
        int served = store.served();
        while (store.served() < served + requests) {
            send(pacer, store, Urgency.BACKFILL);
        }
    }

    private void send(Pacer pacer, MeteredStore store, Urgency urgency) {
        pacer.pass("desk", List.of(), urgency, LONG);
        Map<String, String> headers = store.answer(time.now());
        pacer.hear(headers, List.of());
        RetryAfter.parse(Optional.ofNullable(headers.get("retry-after")), time.now())
                .ifPresent(wait -> pacer.close(wait, headers, List.of()));
    }
}
