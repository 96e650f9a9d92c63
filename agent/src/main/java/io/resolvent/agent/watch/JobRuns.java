package io.resolvent.agent.watch;

import io.resolvent.agent.jobs.RecurringJob;
import io.resolvent.agent.store.AlertKind;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/** Whether background jobs do what they should. Thread-safe; each job runs once at a time. */
public final class JobRuns implements Watcher {

    private static final int FAILURES = 3;
    private static final Duration LONG = Duration.ofMinutes(15);
    private static final Duration LONG_FOR_INGEST = Duration.ofHours(6);

    private final Clock clock;
    private final Map<String, Run> runs = new ConcurrentHashMap<>();

    /**
     * @param failures in a row
     * @param cause of the last of them
     */
    private record Run(Optional<Instant> runningSince, int failures, String cause) {

        static final Run NONE = new Run(Optional.empty(), 0, "");
    }

    public JobRuns(Clock clock) {
        this.clock = clock;
    }

    /** The same job, watched. A failure goes on to whoever runs it. */
    public RecurringJob watched(RecurringJob job) {
        return new RecurringJob(job.name(), job.every(), () -> run(job));
    }

    private void run(RecurringJob job) {
        Run before = runs.getOrDefault(job.name(), Run.NONE);
        runs.put(job.name(), new Run(Optional.of(clock.instant()), before.failures(), before.cause()));
        try {
            job.work().run();
            runs.put(job.name(), Run.NONE);
        } catch (RuntimeException e) {
            runs.put(job.name(), new Run(Optional.empty(), before.failures() + 1, String.valueOf(e.getMessage())));
            throw e;
        }
    }

    @Override
    public Set<AlertKind> kinds() {
        return Set.of(AlertKind.JOB_FAILING, AlertKind.JOB_STUCK);
    }

    @Override
    public List<Concern> look(Instant now) {
        return runs.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .flatMap(job -> Stream.concat(
                        failing(job.getKey(), job.getValue()).stream(),
                        stuck(job.getKey(), job.getValue(), now).stream()))
                .toList();
    }

    private static Optional<Concern> failing(String job, Run run) {
        return run.failures() < FAILURES
                ? Optional.empty()
                : Optional.of(new Concern(
                        AlertKind.JOB_FAILING, job, "The job " + job + " fails again and again: " + run.cause()));
    }

    private static Optional<Concern> stuck(String job, Run run, Instant now) {
        Duration longest = job.startsWith("ingest-") ? LONG_FOR_INGEST : LONG;
        return run.runningSince()
                .filter(now.minus(longest)::isAfter)
                .map(since -> new Concern(AlertKind.JOB_STUCK, job, "The job " + job + " does not end"));
    }
}
