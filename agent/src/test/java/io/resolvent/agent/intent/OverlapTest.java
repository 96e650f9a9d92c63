package io.resolvent.agent.intent;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class OverlapTest {

    private final SparseVector one = new SparseVector(new int[] {1, 4}, new float[] {2, 3});
    private final SparseVector other = new SparseVector(new int[] {0, 4}, new float[] {5, 7});
    private final SparseVector far = new SparseVector(new int[] {4, 900}, new float[] {1, 1});

    @Test
    void multipliesWhatBothHave() {
        Overlap overlap = new Overlap(List.of(one, other));

        assertThat(overlap.with(far, 2)).containsExactly(3, 7);
        assertThat(overlap.with(one, 2)).containsExactly(13, 21);
        assertThat(overlap.with(other, 1)).containsExactly(21);
    }

    @Test
    void nothingIsSharedWithNothing() {
        SparseVector empty = new SparseVector(new int[0], new float[0]);

        assertThat(new Overlap(List.of(empty, one)).with(empty, 2)).containsExactly(0, 0);
        assertThat(new Overlap(List.of()).with(one, 0)).isEmpty();
    }
}
