package io.resolvent.agent.intent;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.api.Test;

class FamiliarityTest {

    @Test
    void partsWhatIsFarFromWhatIsNear() {
        Familiarity fitted = Familiarity.fit(around(0.2, 0.9, 9, 1), around(0.6, 0.4, 4, 2), List.of());

        assertThat(fitted.unfamiliarity(new Signals(0.15, 0.95, 9.5))).isLessThan(0.05);
        assertThat(fitted.unfamiliarity(new Signals(0.75, 0.3, 3))).isGreaterThan(0.95);
    }

    @Test
    void survivesSignalsThatPartPerfectly() {
        Familiarity fitted = Familiarity.fit(around(0.01, 0.99, 20, 3), around(1.5, 0.01, 0.1, 4), List.of());

        assertThat(fitted.unfamiliarity(new Signals(0.01, 0.99, 20))).isLessThan(0.1);
        assertThat(fitted.unfamiliarity(new Signals(1.5, 0.01, 0.1))).isGreaterThan(0.9);
    }

    @Test
    void trueStrangersThatLookFamiliarMakeItMoreCareful() {
        List<Signals> familiar = around(0.2, 0.9, 9, 1);
        List<Signals> leftOut = around(0.6, 0.4, 4, 2);
        Familiarity without = Familiarity.fit(familiar, leftOut, List.of());
        Signals between = new Signals(0.35, 0.7, 7);

        assertThat(Familiarity.fit(familiar, leftOut, around(0.35, 0.7, 7, 3)).unfamiliarity(between))
                .isGreaterThan(without.unfamiliarity(between));
    }

    @Test
    void fewCasesLeaveTheUsual() {
        List<Signals> few = around(0.2, 0.9, 9, 5).subList(0, 3);
        Signals any = new Signals(0.4, 0.6, 6);

        assertThat(Familiarity.fit(few, few, List.of()).unfamiliarity(any))
                .isEqualTo(Familiarity.usual().unfamiliarity(any));
    }

    @Property
    void isAlwaysAShare(
            @ForAll @DoubleRange(max = 2) double distance,
            @ForAll @DoubleRange(max = 1) double support,
            @ForAll @DoubleRange(min = -50, max = 50) double evidence) {
        assertThat(Familiarity.usual().unfamiliarity(new Signals(distance, support, evidence)))
                .isBetween(0.0, 1.0);
    }

    private static List<Signals> around(double distance, double support, double evidence, long seed) {
        Random random = new Random(seed);
        List<Signals> signals = new ArrayList<>();
        for (int i = 0; i < 300; i++) {
            signals.add(new Signals(
                    Math.max(0, distance + 0.08 * random.nextGaussian()),
                    Math.clamp(support + 0.1 * random.nextGaussian(), 0, 1),
                    evidence + random.nextGaussian()));
        }
        return signals;
    }
}
