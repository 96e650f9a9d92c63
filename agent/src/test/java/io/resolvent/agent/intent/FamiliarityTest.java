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
        Familiarity fitted = Familiarity.fit(around(0.2, 0.2, 0.9, 1), around(0.6, 1.5, 0.4, 2));

        assertThat(fitted.isFamiliar(new Signals(0.15, 0.1, 0.95))).isTrue();
        assertThat(fitted.isFamiliar(new Signals(0.75, 2.0, 0.3))).isFalse();
        assertThat(fitted.probabilityKnown(new Signals(0.15, 0.1, 0.95))).isGreaterThan(0.98);
    }

    @Test
    void survivesSignalsThatPartPerfectly() {
        Familiarity fitted = Familiarity.fit(around(0.01, 0.01, 0.99, 3), around(1.5, 4, 0.01, 4));

        assertThat(fitted.unfamiliarity(new Signals(0.01, 0.01, 0.99))).isLessThan(0.1);
        assertThat(fitted.unfamiliarity(new Signals(1.5, 4, 0.01))).isGreaterThan(0.9);
    }

    @Test
    void fewCasesLeaveTheUsual() {
        List<Signals> few = around(0.2, 0.2, 0.9, 5).subList(0, 3);

        assertThat(Familiarity.fit(few, few)).usingRecursiveComparison().isEqualTo(Familiarity.usual());
    }

    @Property
    void isAlwaysAShare(
            @ForAll @DoubleRange(max = 2) double distance,
            @ForAll @DoubleRange(max = 6) double uncertainty,
            @ForAll @DoubleRange(max = 1) double support) {
        Signals signals = new Signals(distance, uncertainty, support);

        assertThat(Familiarity.usual().unfamiliarity(signals)).isBetween(0.0, 1.0);
        assertThat(Familiarity.usual().probabilityKnown(signals)).isBetween(0.0, 1.0);
    }

    private static List<Signals> around(double distance, double uncertainty, double support, long seed) {
        Random random = new Random(seed);
        List<Signals> signals = new ArrayList<>();
        for (int i = 0; i < 300; i++) {
            signals.add(new Signals(
                    Math.max(0, distance + 0.08 * random.nextGaussian()),
                    Math.max(0, uncertainty + 0.2 * random.nextGaussian()),
                    Math.clamp(support + 0.1 * random.nextGaussian(), 0, 1)));
        }
        return signals;
    }
}
