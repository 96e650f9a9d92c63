package io.resolvent.agent.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class FiducialTest {

    @Test
    void quantilesAreTheLimitsOfClopperAndPearson() {
        assertThat(quantile(new Fiducial(3).atMost(4, 120), 0.9))
                .isCloseTo(ClopperPearson.upper(4, 120, 0.1), within(0.005));
        assertThat(quantile(new Fiducial(3).atLeast(80, 120), 0.1))
                .isCloseTo(ClopperPearson.lower(80, 120, 0.1), within(0.01));
    }

    @Test
    void nothingSeenMayBeAnything() {
        assertThat(quantile(new Fiducial(3).atMost(0, 0), 0.9)).isEqualTo(1);
    }

    @Test
    void equalSeedsGiveEqualDraws() {
        assertThat(new Fiducial(5).atMost(0.4, 7.5)).isEqualTo(new Fiducial(5).atMost(0.4, 7.5));
    }

    private static double quantile(double[] draws, double share) {
        double[] sorted = draws.clone();
        Arrays.sort(sorted);
        return sorted[(int) (share * sorted.length)];
    }
}
