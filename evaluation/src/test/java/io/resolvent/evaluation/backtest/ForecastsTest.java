package io.resolvent.evaluation.backtest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.resolvent.agent.Resolution;
import io.resolvent.agent.config.AutonomySection.Bound;
import io.resolvent.agent.intent.Intent;
import io.resolvent.agent.policy.Decision;
import io.resolvent.agent.policy.Reason;
import io.resolvent.agent.retrieval.Evidence;
import io.resolvent.connectors.Requester;
import io.resolvent.connectors.Status;
import io.resolvent.connectors.Ticket;
import io.resolvent.connectors.TicketRef;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What a lead is told to switch on. */
class ForecastsTest {

    private final List<Decided> decided = new ArrayList<>();

    @Test
    void onlyWhatIsProvenAndResolvedSomethingIsRecommended() {
        add("proven", true, true, Optional.of(true), 90);
        add("proven", true, true, Optional.of(false), 1);
        add("unproven", false, false, Optional.of(true), 9);
        add("never sure", true, false, Optional.of(true), 9);

        Forecast forecast = forecast(Bound.PROVEN);

        assertThat(forecast.switchOn()).containsExactly("proven");
        assertThat(forecast.resolved().count()).isEqualTo(91);
        assertThat(forecast.resolved().of()).isEqualTo(109);
        assertThat(forecast.wrong().count()).isEqualTo(1);
        assertThat(forecast.wrongAtMost()).isCloseTo(0.0421, within(5e-4));
    }

    @Test
    void whatWentWrongHereIsNotRecommendedHoweverProven() {
        add("drifted", true, true, Optional.of(true), 20);
        add("drifted", true, true, Optional.of(false), 10);

        Forecast forecast = forecast(Bound.PROVEN);

        assertThat(forecast.switchOn()).isEmpty();
        assertThat(forecast.resolved().count()).isZero();
        assertThat(forecast.intents())
                .singleElement()
                .extracting(Forecast.PerIntent::standing)
                .asString()
                .contains("went wrong here");
    }

    @Test
    void whatIsMissingToAProofIsCounted() {
        add("young", false, false, Optional.of(true), 15);

        assertThat(forecast(Bound.PROVEN).intents())
                .singleElement()
                .extracting(Forecast.PerIntent::standing)
                .asString()
                .contains("about 30 more reviewed cases", "0 of 15");
    }

    @Test
    void anEstimatedBoundRecommendsNothing() {
        add("any", false, true, Optional.of(true), 50);

        Forecast forecast = forecast(Bound.ESTIMATED);

        assertThat(forecast.switchOn()).isEmpty();
        assertThat(forecast.resolved().count()).isEqualTo(50);
    }

    @Test
    void withoutLabelsNothingIsSaidOfErrors() {
        add("proven", true, true, Optional.empty(), 50);

        Forecast forecast = forecast(Bound.PROVEN);

        assertThat(forecast.wrong().of()).isZero();
        assertThat(forecast.wrongAtMost()).isEqualTo(1);
    }

    private Forecast forecast(Bound bound) {
        return new Forecasts(bound, 0.05, 0.1).of(decided);
    }

    private void add(String intent, boolean proven, boolean auto, Optional<Boolean> right, int count) {
        Decision decision = auto
                ? new Decision.AutoResolve("reply", List.of(Reason.WITHIN_BOUND), List.of(), 0.99)
                : new Decision.Suggest("note", List.of(Reason.BOUND_NOT_MET), List.of(), 0.9);
        for (int i = 0; i < count; i++) {
            TicketRef ref = new TicketRef("tickets", Integer.toString(decided.size()));
            Resolution resolution = new Resolution(
                    ref,
                    decision,
                    Optional.empty(),
                    new Intent(intent, 0.99, "", 0, true),
                    Evidence.none(),
                    Optional.empty(),
                    List.of(),
                    Map.of());
            decided.add(new Decided(ticket(ref), resolution, right, proven));
        }
    }

    private static Ticket ticket(TicketRef ref) {
        Instant at = Instant.parse("2026-01-01T00:00:00Z");
        return new Ticket(
                ref,
                "1",
                "",
                Status.OPEN,
                Requester.unknown(),
                List.of(),
                Set.of(),
                Map.of(),
                "",
                "",
                at,
                at,
                Optional.empty());
    }
}
