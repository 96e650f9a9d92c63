package io.resolvent.agent.watch;

import io.resolvent.agent.store.AlertKind;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** Whether the stores are still asked for changes, whatever keeps it from being done. */
final class PollAge implements Watcher {

    private static final Duration LEAST = Duration.ofMinutes(5);
    private static final int PAUSES = 5;

    private final SqlQueues queues;
    private final Map<String, Duration> pauses;
    private final Instant started;

    /**
     * @param pauses how often each store is asked
     * @param started no poll is missed before this
     */
    PollAge(SqlQueues queues, Map<String, Duration> pauses, Instant started) {
        this.queues = queues;
        this.pauses = Map.copyOf(pauses);
        this.started = started;
    }

    @Override
    public Set<AlertKind> kinds() {
        return Set.of(AlertKind.POLL_SILENT);
    }

    @Override
    public List<Concern> look(Instant now) {
        return pauses.keySet().stream()
                .sorted()
                .filter(system -> last(system).isBefore(now.minus(longest(system))))
                .map(system -> new Concern(
                        AlertKind.POLL_SILENT,
                        system,
                        "No poll of " + system + " has ended well since "
                                + last(system).truncatedTo(ChronoUnit.SECONDS)))
                .toList();
    }

    private Instant last(String system) {
        return queues.polled(system).filter(started::isBefore).orElse(started);
    }

    private Duration longest(String system) {
        Duration pauses = Objects.requireNonNull(this.pauses.get(system)).multipliedBy(PAUSES);
        return pauses.compareTo(LEAST) > 0 ? pauses : LEAST;
    }
}
