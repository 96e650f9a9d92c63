package io.resolvent.agent.retrieval;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

final class TurnsTest {

    @Test
    void poolsTakeTurnsAndALongerOneGoesOnAlone() {
        assertThat(Turns.merge(List.of(List.of("a1"), List.of("b1", "b2", "b3")), 10))
                .containsExactly("a1", "b1", "b2", "b3");
    }

    @Test
    void noMoreThanAskedFor() {
        assertThat(Turns.merge(List.of(List.of("a1", "a2"), List.of("b1", "b2")), 3))
                .containsExactly("a1", "b1", "a2");
        assertThat(Turns.merge(List.of(), 3)).isEmpty();
    }
}
