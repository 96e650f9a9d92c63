package io.resolvent.agent.watch;

import io.resolvent.agent.store.AlertKind;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.LongSupplier;

/** Whether the clock went as time did since the last look, and whether it is behind what was decided before. */
final class ClockJump implements Watcher {

    private static final Duration JUMP = Duration.ofSeconds(30);
    private static final Duration AHEAD = Duration.ofMinutes(1);

    private final SqlQueues queues;
    private final LongSupplier nanos;
    private Optional<Look> last = Optional.empty();

    /** By the clock, and by what only goes on. */
    private record Look(Instant clock, long nanos) {}

    /** @param nanos of a source that only goes on, as {@link System#nanoTime} */
    ClockJump(SqlQueues queues, LongSupplier nanos) {
        this.queues = queues;
        this.nanos = nanos;
    }

    @Override
    public Set<AlertKind> kinds() {
        return Set.of(AlertKind.CLOCK_JUMPED, AlertKind.CLOCK_BEHIND);
    }

    @Override
    public List<Concern> look(Instant now) {
        Look look = new Look(now, nanos.getAsLong());
        List<Concern> concerns = new ArrayList<>();
        last.map(before -> jump(before, look))
                .filter(jump -> jump.abs().compareTo(JUMP) >= 0)
                .ifPresent(jump -> concerns.add(new Concern(
                        AlertKind.CLOCK_JUMPED,
                        "clock",
                        "The clock went " + jump.abs().toSeconds() + " s " + (jump.isNegative() ? "back" : "ahead")
                                + " and shows " + now.truncatedTo(ChronoUnit.SECONDS))));
        queues.newestDecision()
                .filter(now.plus(AHEAD)::isBefore)
                .ifPresent(newest -> concerns.add(new Concern(
                        AlertKind.CLOCK_BEHIND,
                        "clock",
                        "The clock is behind the newest decision, which is of "
                                + newest.truncatedTo(ChronoUnit.SECONDS))));
        last = Optional.of(look);
        return concerns;
    }

    private static Duration jump(Look before, Look now) {
        return Duration.between(before.clock(), now.clock()).minusNanos(now.nanos() - before.nanos());
    }
}
