package io.resolvent.agent.watch;

import io.resolvent.agent.store.AlertKind;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Whether anything waits too long, on the way in or on the way out. */
final class QueueAge implements Watcher {

    private static final Duration LONG = Duration.ofMinutes(10);

    private final SqlQueues queues;

    QueueAge(SqlQueues queues) {
        this.queues = queues;
    }

    @Override
    public Set<AlertKind> kinds() {
        return Set.of(AlertKind.INBOX_AGE, AlertKind.OUTBOX_AGE);
    }

    @Override
    public List<Concern> look(Instant now) {
        Instant before = now.minus(LONG);
        return Stream.concat(
                        queues.events(before).stream()
                                .map(system -> concern(AlertKind.INBOX_AGE, system, "Events of ")),
                        queues.effects(before).stream()
                                .map(system -> concern(AlertKind.OUTBOX_AGE, system, "Effects on ")))
                .toList();
    }

    private static Concern concern(AlertKind kind, String system, String what) {
        return new Concern(kind, system, what + system + " wait for more than " + LONG.toMinutes() + " minutes");
    }
}
