package io.resolvent.agent.retrieval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

final class SourceRankerTest {

    private static final Features NEAR = features(0.6, 0);
    private static final Features USED = features(0.4, 0.9);

    @Test
    void withoutHistoryTheNearerDocumentWins() {
        SourceRanker ranker = SourceRanker.standard();

        assertThat(ranker.isLearned()).isFalse();
        assertThat(ranker.score(NEAR)).isGreaterThan(ranker.score(features(0.4, 0)));
    }

    @Test
    void whatTheTeamAlwaysUsesMovesForward() {
        SourceRanker ranker = SourceRanker.learn(Collections.nCopies(
                200, new SourceRanker.Lesson(List.of(features(0.9, 0), USED), 1)));

        assertThat(SourceRanker.standard().score(features(0.9, 0)))
                .isGreaterThan(SourceRanker.standard().score(USED));
        assertThat(ranker.score(USED)).isGreaterThan(ranker.score(features(0.9, 0)));
    }

    @Test
    void oneTicketChangesLittle() {
        SourceRanker ranker = SourceRanker.learn(List.of(new SourceRanker.Lesson(List.of(NEAR, USED), 0)));

        assertThat(ranker.score(NEAR)).isCloseTo(SourceRanker.standard().score(NEAR), within(0.1));
    }

    @Test
    void withoutLessonsTheWeightsAreTheFixedOnes() {
        assertThat(SourceRanker.learn(List.of()).score(USED))
                .isEqualTo(SourceRanker.standard().score(USED));
    }

    private static Features features(double fused, double neighbours) {
        return new Features(fused, fused, fused, 0, 0, neighbours, 0.5, 0);
    }
}
