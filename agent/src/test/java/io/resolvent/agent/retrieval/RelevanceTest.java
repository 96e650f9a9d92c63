package io.resolvent.agent.retrieval;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

final class RelevanceTest {

    private static final Features NOTHING = new Features(0, 0, 0, 0, 0, 0, 0, 0);
    private static final Features USUAL = new Features(0, 0, 0, 0, 0, 0.8, 0, 0);

    @Test
    void nearerAndMoreUsedDocumentsAreMoreRelevant() {
        Relevance relevance = Relevance.standard();

        assertThat(relevance.of(0.8, NOTHING)).isGreaterThan(relevance.of(0.7, NOTHING));
        assertThat(relevance.of(0.7, USUAL)).isGreaterThan(relevance.of(0.7, NOTHING));
        assertThat(relevance.of(0.95, USUAL)).isBetween(0.9, 1.0);
    }

    @Test
    void aStrangerNeedsANearerDocument() {
        assertThat(Relevance.standard().admits(0.64, NOTHING, true)).isTrue();
        assertThat(Relevance.standard().admits(0.64, NOTHING, false)).isFalse();
        assertThat(Relevance.standard().admits(0.3, USUAL, false)).isTrue();
    }

    @Test
    void theFloorIsLearntFromEnoughUsesOnlyAndStaysWithinBounds() {
        assertThat(Relevance.learned(List.of(0.9))).isEqualTo(Relevance.standard());
        assertThat(Relevance.learned(Collections.nCopies(100, 0.9)).floor()).isEqualTo(0.68);
        assertThat(Relevance.learned(Collections.nCopies(100, 0.65)).floor()).isEqualTo(0.65);
    }
}
