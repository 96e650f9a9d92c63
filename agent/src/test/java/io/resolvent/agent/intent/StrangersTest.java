package io.resolvent.agent.intent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.api.Test;

class StrangersTest {

    @Test
    void findsTheShareWithoutLabels() {
        for (double share : new double[] {0.03, 0.2, 0.5, 0.7}) {
            assertThat(Strangers.among(tickets(share, 4_000)).share()).isCloseTo(share, within(0.03));
        }
    }

    @Test
    void aHandfulOfTicketsChangesLittle() {
        assertThat(Strangers.among(List.of(0.99)).share()).isLessThan(0.12);
        assertThat(Strangers.among(List.of())).isEqualTo(Strangers.USUAL);
    }

    @Test
    void manyStrangersMakeItRefuseWhatItAccepted() {
        double unfamiliarity = 0.6;

        assertThat(new Strangers(0.03).accept(unfamiliarity, 0.9)).isTrue();
        assertThat(new Strangers(0.7).accept(unfamiliarity, 0.9)).isFalse();
    }

    @Property
    void moreStrangersNeverMakeAnIntentSurer(
            @ForAll @DoubleRange(max = 1) double unfamiliarity,
            @ForAll @DoubleRange(max = 1) double probability,
            @ForAll @DoubleRange(min = 0.01, max = 0.5) double share) {
        assertThat(new Strangers(share + 0.3).right(unfamiliarity, probability))
                .isLessThanOrEqualTo(new Strangers(share).right(unfamiliarity, probability) + 1e-12);
    }

    /** Log-odds of 2 normal distributions, so that the unfamiliarities are calibrated for equal shares. */
    private static List<Double> tickets(double share, int count) {
        Random random = new Random(7);
        List<Double> unfamiliarities = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            double at = (i < share * count ? 1.5 : -1.5) + random.nextGaussian();
            unfamiliarities.add(1 / (1 + Math.exp(-3 * at)));
        }
        return unfamiliarities;
    }
}
