package io.resolvent.agent.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.resolvent.agent.policy.Scored.Origin;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TopicsTest {

    @Test
    void topicsThatPassAsAWholeCountOnceEach() {
        Topics topics = Topics.among(cases((topic, i) -> topic % 2 == 0));

        assertThat(topics.designEffect(c -> c.confidence() > 0)).isCloseTo(20, within(0.5));
    }

    @Test
    void topicsThatPassAlikeCountTicketByTicket() {
        Topics topics = Topics.among(cases((topic, i) -> i % 2 == 0));

        assertThat(topics.designEffect(c -> c.confidence() > 0)).isEqualTo(1);
    }

    @Test
    void withoutTopicsEachTicketCounts() {
        assertThat(Topics.among(List.of()).designEffect(c -> true)).isEqualTo(1);
    }

    private interface Passes {
        boolean test(int topic, int ticket);
    }

    private static List<Scored> cases(Passes passes) {
        return IntStream.range(0, 400)
                .mapToObj(i -> new Scored(
                        "case" + i,
                        "a",
                        passes.test(i / 20, i % 20) ? 0.9 : 0,
                        false,
                        0,
                        Origin.LEFT_OUT,
                        "t" + i / 20))
                .toList();
    }
}
