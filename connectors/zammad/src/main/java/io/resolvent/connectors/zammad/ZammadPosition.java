package io.resolvent.connectors.zammad;

import io.resolvent.connectors.Checkpoint;
import io.resolvent.connectors.ConnectorException;
import io.resolvent.connectors.FailureKind;
import io.resolvent.connectors.TicketChange;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;

/**
 * How far a sync has come: everything up to this time, and at this very time up to this id, was reported.
 *
 * @param ticket 0 when nothing of this time was reported
 */
record ZammadPosition(Instant time, long ticket) {

    /** A change may be seen only some time after the time it bears: when its transaction ends. */
    private static final Duration LATE = Duration.ofMinutes(1);

    private static final Duration SETTLED = Duration.ofMinutes(3);

    static ZammadPosition of(Checkpoint checkpoint, String name) {
        if (checkpoint.isStart()) {
            return new ZammadPosition(Instant.EPOCH, 0);
        }
        String[] parts = checkpoint.value().split("/", 2);
        try {
            return new ZammadPosition(Instant.parse(parts[0]), Long.parseLong(parts[1]));
        } catch (DateTimeException | NumberFormatException | ArrayIndexOutOfBoundsException e) {
            throw new ConnectorException(
                    FailureKind.MALFORMED, name, "the checkpoint is not ours. Start the sync from the beginning.", e);
        }
    }

    static ZammadPosition of(TicketChange change) {
        return new ZammadPosition(
                change.updatedAt(), Long.parseLong(change.ref().id()));
    }

    Checkpoint checkpoint() {
        return new Checkpoint(time + "/" + ticket);
    }

    boolean isBefore(ZammadPosition other) {
        return time.isBefore(other.time) || (time.equals(other.time) && ticket < other.ticket);
    }

    /** Where the next pass begins: a little earlier as long as changes of this time may still come to light. */
    ZammadPosition next(Instant now) {
        return time.isAfter(now.minus(SETTLED)) ? new ZammadPosition(time.minus(LATE), 0) : this;
    }
}
