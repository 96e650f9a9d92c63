package io.resolvent.connectors.slack;

import java.time.Duration;
import java.time.Instant;

/**
 * How far a channel has been read, from now back to where the last reading began. A time of Slack's stands for a place.
 *
 * @param floor everything up to here was read by earlier walks
 * @param top where this walk began
 * @param at what lies between the floor and here is still to be read; empty: nothing is
 * @param asked when Slack was last asked
 */
record Walk(String floor, String top, String at, Instant asked) {

    static Walk first(Instant now, Duration back) {
        String from = SlackTime.of(now.minus(back));
        return new Walk(from, from, "", Instant.EPOCH);
    }

    boolean isDone() {
        return at.isEmpty();
    }

    /** Another walk from now on, unless one is under way. */
    Walk begin(Instant now) {
        String here = SlackTime.of(now);
        return isDone() ? new Walk(floor, here, here, asked) : this;
    }

    /** Read down to this message; there is more below. */
    Walk down(String oldest, Instant now) {
        return new Walk(floor, top, oldest, now);
    }

    Walk end(Instant now) {
        return new Walk(top, top, "", now);
    }

    /** Slack would not let us read: nothing counts as read, and the next walk tries again. */
    Walk givenUp(Instant now) {
        return new Walk(floor, top, "", now);
    }
}
