package io.resolvent.evaluation.intents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SeveralScoreTest {

    @Test
    void countsOverAllTicketsAndIntentsTogether() {
        SeveralScore score = SeveralScore.of(List.of(
                new SeveralScore.Case(Set.of("card", "lost"), Set.of("card")),
                new SeveralScore.Case(Set.of(), Set.of("refund", "card")),
                new SeveralScore.Case(Set.of("loan"), Set.of("loan")),
                new SeveralScore.Case(Set.of(), Set.of())));

        assertThat(score.right()).isEqualTo(2);
        assertThat(score.precision()).isCloseTo(2 / 3.0, within(1e-9));
        assertThat(score.recall()).isCloseTo(0.5, within(1e-9));
        assertThat(score.f1()).isCloseTo(4 / 7.0, within(1e-9));
        assertThat(score.exact()).isEqualTo(2);
        assertThat(score.perIntent().getFirst().f1()).isZero();
        assertThat(score.text()).contains("micro-F1  57.1 %", "(2 of 3)", "(2 of 4)");
    }
}
