package io.resolvent.connectors.redmine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.resolvent.connectors.Checkpoint;
import io.resolvent.connectors.redmine.RedmineCheckpoint.Seen;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RedmineCheckpointTest {

    private static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");

    @Property
    void survivesBeingStored(
            @ForAll @IntRange(min = 1) int second,
            @ForAll @IntRange(min = -1) int after,
            @ForAll @IntRange(max = 50) int count) {
        List<Seen> seen = IntStream.range(0, count)
                .mapToObj(i -> new Seen(i, new RedmineVersion(Instant.ofEpochSecond(i), i % 3)))
                .toList();
        RedmineCheckpoint checkpoint = new RedmineCheckpoint(Instant.ofEpochSecond(second), after, seen);

        assertThat(RedmineCheckpoint.of(checkpoint.checkpoint(), "redmine")).isEqualTo(checkpoint);
    }

    @Property
    void aVersionSurvivesBeingWritten(
            @ForAll @IntRange(min = 0) int second, @ForAll @IntRange(min = 0, max = 99) int k) {
        RedmineVersion version = new RedmineVersion(Instant.ofEpochSecond(second), k);

        assertThat(RedmineVersion.parse(version.toString(), "redmine:1")).isEqualTo(version);
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "1/2", "1/2/3", "-1/2/", "1/-2/", "1/2/3:4", "1/2/3:4:5;x", "99999999999999/1/"})
    void refusesWhatItDidNotWrite(String value) {
        assertThatThrownBy(() -> RedmineCheckpoint.of(new Checkpoint(value), "redmine"))
                .hasMessageContaining("not ours");
    }

    @Test
    void beginsTheNextPassALittleEarlierAndRemembersWhatWasSeenThere() {
        Seen old = seen(1, NOON.minusSeconds(600));
        Seen fresh = seen(2, NOON.minusSeconds(5));
        Seen newest = seen(3, NOON);

        RedmineCheckpoint next = RedmineCheckpoint.START.rewound(List.of(old, fresh, newest));

        assertThat(next.second()).isEqualTo(NOON.minusSeconds(120));
        assertThat(next.seen()).containsExactly(fresh, newest);
        assertThat(next.knows(newest)).isTrue();
        assertThat(next.knows(new Seen(3, new RedmineVersion(NOON, 2)))).isFalse();
    }

    @Test
    void staysWhereItIsWhenNothingCame() {
        RedmineCheckpoint here = RedmineCheckpoint.START.rewound(List.of(seen(3, NOON)));

        assertThat(here.rewound(List.of())).isEqualTo(here);
        assertThat(RedmineCheckpoint.START.rewound(List.of())).isEqualTo(RedmineCheckpoint.START);
    }

    @Test
    void goesOnAmidTheSecondInWhichAPageEnded() {
        RedmineCheckpoint next = RedmineCheckpoint.START.within(NOON, 0, List.of(seen(7, NOON)));

        assertThat(next.second()).isEqualTo(NOON);
        assertThat(next.after()).isZero();
        assertThat(next.seen()).containsExactly(seen(7, NOON));
    }

    private static Seen seen(long id, Instant updated) {
        return new Seen(id, new RedmineVersion(updated, 1));
    }
}
