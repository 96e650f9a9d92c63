package io.resolvent.evaluation.simulation;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import io.resolvent.agent.log.LogKey;
import io.resolvent.ingestion.Progress;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.slf4j.LoggerFactory;

/** Runs schedules of consecutive seeds, each on one thread, and keeps those that broke an invariant. */
public final class Simulation {

    private static final int MOST_FAILURES = 20;

    private final Path folder;
    private final Progress progress;

    /** @param folder for the template of the database and the log's key */
    public Simulation(Path folder, Progress progress) {
        this.folder = folder;
        this.progress = progress;
    }

    /** Runs that many schedules from the first seed on; ends early when very many fail. */
    public SimulationReport run(long firstSeed, int schedules, int threads) {
        quiet();
        long start = System.nanoTime();
        Path template = SqlMemory.template(folder);
        LogKey key = LogKey.open(folder);
        AtomicLong next = new AtomicLong(firstSeed);
        SimulationReport report = IntStream.range(0, threads)
                .parallel()
                .mapToObj(thread -> share(next, firstSeed, schedules, template, key))
                .reduce(SimulationReport.none(firstSeed), SimulationReport::plus);
        return report.took((System.nanoTime() - start) / 1e9);
    }

    private SimulationReport share(AtomicLong next, long first, int schedules, Path template, LogKey key) {
        SimulationReport report = SimulationReport.none(first);
        try (SqlMemory database = SqlMemory.like(template)) {
            for (long seed = next.getAndIncrement();
                    seed < first + schedules && report.failures().size() < MOST_FAILURES;
                    seed = next.getAndIncrement()) {
                report = report.plus(Schedule.run(seed, database, key, Trace.none()));
                progress.at("schedules", seed - first + 1, schedules);
            }
        }
        return report;
    }

    /** What one schedule does, line by line, and what was found. */
    public List<String> replay(long seed) {
        quiet();
        List<String> lines = new ArrayList<>();
        try (SqlMemory database = SqlMemory.like(SqlMemory.template(folder))) {
            ScheduleResult result = Schedule.run(seed, database, LogKey.open(folder), lines::add);
            lines.addAll(result.findings());
            lines.add("ledger " + result.digest());
        }
        return lines;
    }

    /** Faults are what a simulation is made of: its parts need not report them. */
    private static void quiet() {
        if (LoggerFactory.getLogger("io.resolvent.agent") instanceof Logger logger) {
            logger.setLevel(Level.OFF);
        }
    }
}
