package io.resolvent.agent.intake;

import java.time.Instant;
import java.util.Optional;

/**
 * How the inbox stands.
 *
 * @param waiting events accepted and not yet taken
 * @param claimed events being worked on
 * @param done events with an outcome
 * @param dead events given up
 * @param oldestWaiting when the oldest waiting event was accepted
 */
public record InboxCounts(long waiting, long claimed, long done, long dead, Optional<Instant> oldestWaiting) {

    public long accepted() {
        return waiting + claimed + done + dead;
    }
}
