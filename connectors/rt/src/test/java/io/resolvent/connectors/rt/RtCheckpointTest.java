package io.resolvent.connectors.rt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.resolvent.connectors.Checkpoint;
import io.resolvent.connectors.rt.RtCheckpoint.Seen;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RtCheckpointTest {

    private static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");

    @Property
    void survivesBeingStored(
            @ForAll @IntRange(min = 1) int second, @ForAll @IntRange int after, @ForAll @IntRange(max = 50) int count) {
        List<Seen> seen = IntStream.range(0, count)
                .mapToObj(i -> new Seen(i, Integer.toString(i * 7), Instant.ofEpochSecond(i)))
                .toList();
        RtCheckpoint checkpoint = new RtCheckpoint(Instant.ofEpochSecond(second), after, seen);

        assertThat(RtCheckpoint.of(checkpoint.checkpoint(), "rt")).isEqualTo(checkpoint);
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "1/2", "1/2/3", "-1/2/", "1/2/3:4", "1/2/3:4:5;x", "99999999999999/1/"})
    void refusesWhatItDidNotWrite(String value) {
        assertThatThrownBy(() -> RtCheckpoint.of(new Checkpoint(value), "rt")).hasMessageContaining("not ours");
    }

    @Test
    void beginsTheNextPassALittleEarlierAndRemembersWhatWasSeenThere() {
        Seen old = new Seen(1, "10", NOON.minusSeconds(600));
        Seen fresh = new Seen(2, "20", NOON.minusSeconds(5));
        Seen newest = new Seen(3, "30", NOON);

        RtCheckpoint next = RtCheckpoint.START.rewound(List.of(old, fresh, newest));

        assertThat(next.since()).isEqualTo(NOON.minusSeconds(120));
        assertThat(next.seen()).containsExactly(fresh, newest);
        assertThat(next.knows(3, "30")).isTrue();
        assertThat(next.knows(3, "31")).isFalse();
    }

    @Test
    void staysWhereItIsWhenNothingCame() {
        RtCheckpoint here = RtCheckpoint.START.rewound(List.of(new Seen(3, "30", NOON)));

        assertThat(here.rewound(List.of())).isEqualTo(here);
        assertThat(RtCheckpoint.START.rewound(List.of()).isStart()).isTrue();
    }
}
