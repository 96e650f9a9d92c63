package io.resolvent.agent.intent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Collections;
import org.junit.jupiter.api.Test;

class LocalRegressionTest {

    private static final LocalRegression REGRESSION = new LocalRegression(2, 0, 0.1);
    private static final SparseVector NOTHING = new SparseVector(new int[0], new float[0]);

    @Test
    void anExampleSpeaksForItsOwnClass() {
        float[] scores = scores(new float[][] {{1, 0, 0}, {0, 1, 0}, {0, 0, 1}}, new int[] {0, 1, 2}, 3);

        assertThat(scores[0]).isGreaterThan(scores[1]).isGreaterThan(scores[2]);
    }

    @Test
    void sayingTheSameTwiceHardlyCountsTwice() {
        float[] once = scores(new float[][] {{1, 0, 0}, {0.8f, 0.6f, 0}}, new int[] {0, 1}, 2);
        float[] repeated = scores(
                new float[][] {{1, 0, 0}, {0.8f, 0.6f, 0}, {0.8f, 0.6f, 0}, {0.8f, 0.6f, 0}},
                new int[] {0, 1, 1, 1},
                2);

        assertThat(repeated[0]).isGreaterThan(repeated[1]);
        assertThat((double) repeated[0]).isCloseTo(once[0], within(0.2));
    }

    /** The first vector is the question, too. */
    private static float[] scores(float[][] vectors, int[] labels, int classes) {
        VectorSpace space = VectorSpace.of(vectors);
        Neighbours all = space.nearest(space.vector(0), vectors.length, i -> true);
        return REGRESSION.scores(space, all, NOTHING, Collections.nCopies(vectors.length, NOTHING), labels, classes);
    }
}
