package io.resolvent.agent.intent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class MixtureTest {

    private static final double[] EVEN = {0.5, 0.5};

    @Test
    void trustsTheModelThatIsRight() {
        Mixture mixture = Mixture.fit(cases(1_000, 2.0, 0), EVEN);

        assertThat(mixture.weights()[0]).isGreaterThan(5 * mixture.weights()[1]);
    }

    @Test
    void probabilitiesAreAsOftenRightAsTheySay() {
        Mixture mixture = Mixture.fit(cases(4_000, 1.0, 11), EVEN);
        double said = 0;
        double right = 0;
        List<Mixture.Case> fresh = cases(4_000, 1.0, 12);
        for (Mixture.Case one : fresh) {
            double[] p = mixture.probabilities(one.scores());
            int best = p[0] >= p[1] && p[0] >= p[2] ? 0 : p[1] >= p[2] ? 1 : 2;
            said += p[best];
            right += best == one.label() ? 1 : 0;
        }
        assertThat(said / fresh.size()).isCloseTo(right / fresh.size(), within(0.03));
    }

    @Test
    void withoutCasesThePriorStays() {
        assertThat(Mixture.fit(List.of(), EVEN).weights()).containsExactly(EVEN);
    }

    /** The first model's scores speak for the label with {@code strength} amid noise; the second one's say nothing. */
    private static List<Mixture.Case> cases(int count, double strength, long seed) {
        Random random = new Random(seed);
        List<Mixture.Case> cases = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            int label = random.nextInt(3);
            float[][] scores = new float[2][3];
            for (int c = 0; c < 3; c++) {
                scores[0][c] = (float) (random.nextGaussian() + (c == label ? strength : 0));
                scores[1][c] = (float) random.nextGaussian();
            }
            cases.add(new Mixture.Case(scores, label));
        }
        return cases;
    }
}
