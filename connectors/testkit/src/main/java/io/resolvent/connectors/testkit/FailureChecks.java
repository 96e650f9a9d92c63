package io.resolvent.connectors.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import io.resolvent.connectors.Capability;
import io.resolvent.connectors.Connector;
import io.resolvent.connectors.ConnectorException;
import io.resolvent.connectors.FailureKind;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Whatever a store answers, a read gives the right kind of failure in reasonable time. */
interface FailureChecks extends Check {

    @Test
    @Covers(Capability.READ_TICKETS)
    default void aShortWaitIsObeyedAndTheReadSucceeds() {
        String id = bench().store().open(new NewTicket("Wait", "Please help"));
        bench().proxy().breakOnce(r -> true, Fault.rateLimited("1"));
        Instant start = Instant.now();

        assertThat(bench().read(id).subject()).isEqualTo("Wait");
        assertThat(Duration.between(start, Instant.now())).isGreaterThanOrEqualTo(Duration.ofSeconds(1));
    }

    @Test
    @Covers(Capability.READ_TICKETS)
    default void aLongWaitInSecondsIsHandedToTheCaller() {
        assertWaits(Fault.rateLimited("3600"), Duration.ofHours(1));
    }

    @Test
    @Covers(Capability.READ_TICKETS)
    default void aLongWaitGivenAsADateIsHandedToTheCaller() {
        Instant then = Instant.now().plus(2, ChronoUnit.HOURS);
        String date = DateTimeFormatter.RFC_1123_DATE_TIME.format(then.atZone(ZoneOffset.UTC));

        assertWaits(Fault.rateLimited(date), Duration.ofMinutes(115));
    }

    @Test
    @Covers(Capability.READ_TICKETS)
    default void aLimitWithoutAWaitIsStillALimit() {
        bench().proxy().breakWhen(r -> true, Fault.status(429));

        Bench.assertFails(FailureKind.RATE_LIMITED, () -> bench().read("1"));
    }

    @Test
    @Covers(Capability.READ_TICKETS)
    default void aServerErrorIsUnavailable() {
        bench().proxy().breakWhen(r -> true, Fault.status(500));

        Bench.assertFails(FailureKind.UNAVAILABLE, () -> bench().read("1"));
    }

    @Test
    @Covers(Capability.READ_TICKETS)
    default void oneServerErrorIsGotOver() {
        String id = bench().store().open(new NewTicket("Hiccup", "Please help"));
        bench().proxy().breakOnce(r -> true, Fault.status(502));

        assertThat(bench().read(id).subject()).isEqualTo("Hiccup");
    }

    @Test
    @Covers(Capability.READ_TICKETS)
    default void aRefusalIsNotTriedAgain() {
        bench().proxy().breakWhen(r -> true, Fault.status(403));

        Bench.assertFails(FailureKind.FORBIDDEN, () -> bench().read("1"));
        assertThat(bench().requests()).isEqualTo(1);
    }

    @Test
    @Covers(Capability.READ_TICKETS)
    default void aSilentStoreIsGivenUp() {
        bench().proxy().breakWhen(r -> true, new Fault.Silence());
        Connector connector = bench().connectWith("timeout", "PT0.5S");

        Bench.assertFails(FailureKind.UNAVAILABLE, () -> connector.tickets().read(Bench.ref("1")));
    }

    @Test
    @Covers(Capability.READ_TICKETS)
    default void aTruncatedAnswerIsAFailure() {
        String id = bench().store().open(new NewTicket("Cut", "Please help"));
        bench().proxy().breakWhen(r -> true, new Fault.Truncated());

        assertNoGoodAnswer(id);
    }

    @Test
    @Covers(Capability.READ_TICKETS)
    default void aHugeAnswerIsNotReadToItsEnd() {
        bench().proxy().breakWhen(r -> true, new Fault.Huge(100L << 20));

        assertNoGoodAnswer("1");
    }

    @Test
    @Covers(Capability.READ_TICKETS)
    default void aSignInPageIsMalformed() {
        bench().proxy().breakWhen(r -> true, Fault.signInPage());

        Bench.assertFails(FailureKind.MALFORMED, () -> bench().read("1"));
    }

    @Test
    @Covers(Capability.READ_TICKETS)
    default void jsonOfAnotherShapeIsMalformed() {
        for (String body : new String[] {"[]", "{}", "null", "\"text\"", "[[1]]"}) {
            bench().proxy()
                    .breakWhen(r -> true, new Fault.Answer(200, Map.of("Content-Type", "application/json"), body));

            Bench.assertFails(FailureKind.MALFORMED, () -> bench().read("1"));
        }
    }

    private void assertWaits(Fault limit, Duration atLeast) {
        bench().proxy().breakWhen(r -> true, limit);
        Instant start = Instant.now();

        ConnectorException failure = Bench.failureOf(() -> bench().read("1"));

        assertThat(failure.kind()).isEqualTo(FailureKind.RATE_LIMITED);
        assertThat(failure.retryAfter())
                .hasValueSatisfying(wait -> assertThat(wait).isGreaterThanOrEqualTo(atLeast));
        assertThat(Duration.between(start, Instant.now())).isLessThan(Duration.ofSeconds(30));
    }

    private void assertNoGoodAnswer(String id) {
        ConnectorException failure = Bench.failureOf(() -> bench().read(id));

        assertThat(failure).isNotNull();
        assertThat(failure.kind()).isIn(FailureKind.UNAVAILABLE, FailureKind.MALFORMED);
    }
}
