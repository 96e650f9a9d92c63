package io.resolvent.agent;

import static org.assertj.core.api.Assertions.assertThat;

import io.resolvent.agent.policy.Bounds;
import io.resolvent.agent.policy.ProvenBounds;
import io.resolvent.agent.policy.Scored;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RehearsedTest {

    @Test
    void anIntentWhoseAnswersHalfCannotBeComparedIsNeverProven() {
        List<Rehearsed> cases = IntStream.range(0, 600)
                .mapToObj(i -> new Rehearsed(new Scored("t" + i, "returns", 0.9, i % 2 == 0), 0, i % 2 == 0))
                .toList();

        assertThat(Rehearsed.forEstimate(cases)).allMatch(Scored::right).hasSize(300);
        assertThat(ProvenBounds.fit(Rehearsed.forProof(cases), 0.05, 0.1).admit("returns", 1))
                .isEqualTo(Bounds.Verdict.UNPROVEN);
    }
}
