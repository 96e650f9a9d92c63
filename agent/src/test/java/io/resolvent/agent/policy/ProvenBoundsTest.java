package io.resolvent.agent.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.resolvent.agent.policy.Bounds.Verdict;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ProvenBoundsTest {

    private static final double ALPHA = 0.05;
    private static final double DELTA = 0.10;

    @Test
    void admitsWhatIsProvenAndNothingBelow() {
        ProvenBounds bounds = ProvenBounds.fit(cases(2_000, 1), ALPHA, DELTA);
        double threshold = bounds.threshold("a").orElseThrow();

        assertThat(bounds.admit("a", 1)).isEqualTo(Verdict.WITHIN);
        assertThat(bounds.admit("a", threshold)).isEqualTo(Verdict.WITHIN);
        assertThat(bounds.admit("a", Math.nextDown(threshold))).isEqualTo(Verdict.BELOW);
    }

    @Test
    void tooFewCasesProveNothing() {
        ProvenBounds bounds = ProvenBounds.fit(cases(40, 1), ALPHA, DELTA);

        assertThat(bounds.admit("a", 1)).isEqualTo(Verdict.UNPROVEN);
    }

    @Test
    void anIntentWithoutCasesIsUnproven() {
        ProvenBounds bounds = ProvenBounds.fit(cases(2_000, 1), ALPHA, DELTA);

        assertThat(bounds.admit("never seen", 1)).isEqualTo(Verdict.UNPROVEN);
    }

    @Test
    void noCasesProveNothing() {
        assertThat(ProvenBounds.fit(List.of(), ALPHA, DELTA).admit("a", 1)).isEqualTo(Verdict.UNPROVEN);
    }

    @Test
    void aBadBigIntentDoesNotSpoilTheOthers() {
        List<Scored> cases = new ArrayList<>(cases(3_000, 1));
        Random random = new Random(2);
        for (int i = 0; i < 3_000; i++) {
            cases.add(new Scored("bad" + i, "bad", random.nextDouble(), random.nextDouble() < 0.6));
        }
        ProvenBounds bounds = ProvenBounds.fit(cases, ALPHA, DELTA);

        assertThat(bounds.admit("bad", 1)).isEqualTo(Verdict.UNPROVEN);
        assertThat(bounds.admit("a", 1)).isEqualTo(Verdict.WITHIN);
    }

    @Test
    void theOrderOfTheCasesDoesNotMatter() {
        List<Scored> cases = cases(1_000, 4);
        List<Scored> shuffled = new ArrayList<>(cases);
        Collections.shuffle(shuffled, new Random(9));

        ProvenBounds one = ProvenBounds.fit(cases, ALPHA, DELTA);

        assertThat(ProvenBounds.fit(shuffled, ALPHA, DELTA).fingerprint()).isEqualTo(one.fingerprint());
        assertThat(ProvenBounds.fit(shuffled, ALPHA, DELTA).threshold("a")).isEqualTo(one.threshold("a"));
    }

    /**
     * The guarantee itself: over many draws of cases, the true error rate of what is admitted exceeds alpha in at most
     * delta of them. Confidence here is much too low, so that it says nothing of the rate by itself.
     */
    @Test
    void theErrorRateIsExceededInAtMostDeltaOfAllDraws() {
        int draws = 400;
        int violated = 0;
        int proven = 0;
        for (int draw = 0; draw < draws; draw++) {
            ProvenBounds bounds = ProvenBounds.fit(cases(600, 1_000 + draw), ALPHA, DELTA);
            OptionalDouble threshold = bounds.threshold("a");
            if (threshold.isPresent()) {
                proven++;
                violated += trueErrorFrom(threshold.getAsDouble()) > ALPHA ? 1 : 0;
            }
        }
        assertThat(proven).isGreaterThan(draws / 2);
        assertThat(ClopperPearson.lower(violated, draws, 0.01)).isLessThanOrEqualTo(DELTA);
    }

    /** What calibration makes of the confidences changes no order, so it must not change who is within. */
    @Test
    void calibrationMovesTheThresholdButNotTheTickets() {
        List<Scored> cases = cases(1_000, 5);
        List<Scored> calibrated =
                cases.stream().map(c -> c.confident(c.confidence() / 2)).toList();
        double threshold = ProvenBounds.fit(cases, ALPHA, DELTA).threshold("a").orElseThrow();

        assertThat(ProvenBounds.fit(calibrated, ALPHA, DELTA).threshold("a").orElseThrow())
                .isEqualTo(threshold / 2);
    }

    @Test
    void badClaimsDoNotKeepGoodCasesFromBeingProven() {
        List<Scored> modest = cases(1_000, 6).stream()
                .map(c -> new Scored(c.id(), c.intent(), c.confidence(), c.right(), 0, Scored.Origin.FAMILIAR, "", 0.3))
                .toList();

        assertThat(ProvenBounds.fit(modest, ALPHA, DELTA).admit("a", 1)).isEqualTo(Verdict.WITHIN);
    }

    @Test
    void refusesAlphaOutsideZeroToOne() {
        assertThatThrownBy(() -> ProvenBounds.fit(List.of(), 0, DELTA)).hasMessageContaining("alpha");
        assertThatThrownBy(() -> new EstimatedBounds(1)).hasMessageContaining("alpha");
    }

    @Test
    void estimatedBoundsTrustTheProbability() {
        EstimatedBounds bounds = new EstimatedBounds(0.05);

        assertThat(bounds.admit("anything", 0.95)).isEqualTo(Verdict.WITHIN);
        assertThat(bounds.admit("anything", 0.94)).isEqualTo(Verdict.BELOW);
    }

    /** Most are confident; the chance of being wrong is {@code (1 - confidence) / 2}. */
    private static List<Scored> cases(int count, long seed) {
        Random random = new Random(seed);
        List<Scored> cases = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            double confidence = 1 - Math.pow(random.nextDouble(), 3);
            boolean right = random.nextDouble() >= (1 - confidence) / 2;
            cases.add(new Scored("case" + i, i % 3 == 0 ? "b" : "a", confidence, right));
        }
        return cases;
    }

    /** The mean of {@code u * u * u / 2} over all {@code u} with {@code 1 - u * u * u >= threshold}. */
    private static double trueErrorFrom(double threshold) {
        return (1 - threshold) / 8;
    }
}
