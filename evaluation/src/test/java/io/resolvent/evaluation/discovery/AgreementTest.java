package io.resolvent.evaluation.discovery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class AgreementTest {

    @Test
    void theSameDivisionUnderOtherNamesAgreesFully() {
        Agreement agreement = Agreement.of(List.of("x", "x", "y", "z"), List.of("b", "b", "c", "a"));

        assertThat(agreement.mutualInformation()).isCloseTo(1, within(1e-9));
        assertThat(agreement.adjustedRand()).isCloseTo(1, within(1e-9));
        assertThat(agreement.accuracy()).isEqualTo(1);
        assertThat(agreement.purity()).isEqualTo(1);
    }

    @Test
    void aSplitLabelCostsAccuracyButNotPurity() {
        Agreement agreement = Agreement.of(List.of("1", "2", "3", "3"), List.of("a", "a", "b", "b"));

        assertThat(agreement.accuracy()).isEqualTo(0.75);
        assertThat(agreement.purity()).isEqualTo(1);
    }

    @Test
    void oneClusterForAllTellsNothing() {
        Agreement agreement = Agreement.of(List.of("1", "1", "1", "1"), List.of("a", "a", "b", "b"));

        assertThat(agreement.mutualInformation()).isCloseTo(0, within(1e-9));
        assertThat(agreement.adjustedRand()).isCloseTo(0, within(1e-9));
        assertThat(agreement.accuracy()).isEqualTo(0.5);
    }

    @Property(tries = 200)
    void theMatchingIsTheBestOfAll(@ForAll @Size(9) List<@IntRange(max = 20) Integer> gains) {
        int[][] table = new int[3][3];
        for (int i = 0; i < 9; i++) {
            table[i / 3][i % 3] = gains.get(i);
        }
        int best = 0;
        int[][] orders = {{0, 1, 2}, {0, 2, 1}, {1, 0, 2}, {1, 2, 0}, {2, 0, 1}, {2, 1, 0}};
        for (int[] order : orders) {
            best = Math.max(best, table[0][order[0]] + table[1][order[1]] + table[2][order[2]]);
        }

        assertThat(Matching.most(table)).isEqualTo(best);
    }
}
