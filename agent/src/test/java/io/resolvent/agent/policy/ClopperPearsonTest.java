package io.resolvent.agent.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class ClopperPearsonTest {

    @Test
    void fortyFiveCleanCasesProveLessThanFivePercent() {
        assertThat(ClopperPearson.upper(0, 45, 0.10)).isLessThan(0.05);
        assertThat(ClopperPearson.upper(0, 44, 0.10)).isGreaterThan(0.05);
    }

    @Test
    void agreesWithTheClosedFormOfNoErrors() {
        assertThat(ClopperPearson.upper(0, 30, 0.05)).isCloseTo(1 - Math.pow(0.05, 1.0 / 30), within(1e-9));
    }

    @Test
    void agreesWithPublishedTables() {
        assertThat(ClopperPearson.upper(1, 10, 0.025)).isCloseTo(0.4450, within(5e-5));
        assertThat(ClopperPearson.lower(1, 10, 0.025)).isCloseTo(0.0025, within(5e-5));
        assertThat(ClopperPearson.upper(5, 10, 0.025)).isCloseTo(0.8129, within(5e-5));
        assertThat(ClopperPearson.lower(5, 10, 0.025)).isCloseTo(0.1871, within(5e-5));
    }

    @Test
    void noTrialsProveNothing() {
        assertThat(ClopperPearson.upper(0, 0, 0.1)).isEqualTo(1);
        assertThat(ClopperPearson.lower(0, 0, 0.1)).isZero();
    }

    @Test
    void staysExactForManyTrials() {
        assertThat(ClopperPearson.upper(400, 10_000, 0.05)).isBetween(0.0430, 0.0436);
    }

    @Test
    void refusesMoreErrorsThanTrials() {
        assertThatThrownBy(() -> ClopperPearson.upper(3, 2, 0.1)).hasMessageContaining("3 errors in 2 trials");
    }

    @Property
    void theBoundIsAboveTheRateAndTheTailThereIsDelta(
            @ForAll @IntRange(max = 200) int errors,
            @ForAll @IntRange(min = 1, max = 200) int trials,
            @ForAll @DoubleRange(min = 0.01, max = 0.4) double delta) {
        Assume.that(errors < trials);

        double upper = ClopperPearson.upper(errors, trials, delta);

        assertThat(upper).isGreaterThan((double) errors / trials);
        assertThat(Binomial.atMost(errors, trials, upper)).isCloseTo(delta, within(1e-6));
    }

    @Property
    void moreErrorsAndLessEvidenceNeverTightenTheBound(
            @ForAll @IntRange(max = 100) int errors, @ForAll @IntRange(min = 1, max = 100) int trials) {
        Assume.that(errors < trials);

        assertThat(ClopperPearson.upper(errors + 1, trials, 0.1))
                .isGreaterThan(ClopperPearson.upper(errors, trials, 0.1));
        assertThat(ClopperPearson.upper(errors, trials + 1, 0.1)).isLessThan(ClopperPearson.upper(errors, trials, 0.1));
    }
}
