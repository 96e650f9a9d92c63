package io.resolvent.evaluation.simulation;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * How many schedules went how.
 *
 * @param failures schedules that broke an invariant
 * @param seconds the run took
 */
public record SimulationReport(
        long firstSeed,
        int schedules,
        long events,
        long faults,
        long crashes,
        long effects,
        List<Failed> failures,
        double seconds) {

    /** A schedule that broke an invariant. */
    public record Failed(long seed, List<String> findings) {

        public Failed {
            findings = List.copyOf(findings);
        }
    }

    public SimulationReport {
        failures = List.copyOf(failures);
    }

    static SimulationReport none(long firstSeed) {
        return new SimulationReport(firstSeed, 0, 0, 0, 0, 0, List.of(), 0);
    }

    SimulationReport plus(ScheduleResult result) {
        List<Failed> failed = new ArrayList<>(failures);
        if (!result.findings().isEmpty()) {
            failed.add(new Failed(result.seed(), result.findings()));
        }
        return new SimulationReport(
                firstSeed,
                schedules + 1,
                events + result.deeds(),
                faults + result.faults(),
                crashes + result.crashes(),
                effects + result.effects(),
                failed,
                seconds);
    }

    SimulationReport plus(SimulationReport other) {
        return new SimulationReport(
                firstSeed,
                schedules + other.schedules,
                events + other.events,
                faults + other.faults,
                crashes + other.crashes,
                effects + other.effects,
                Stream.concat(failures.stream(), other.failures.stream()).toList(),
                seconds);
    }

    SimulationReport took(double time) {
        return new SimulationReport(firstSeed, schedules, events, faults, crashes, effects, failures, time);
    }

    public boolean isClean() {
        return failures.isEmpty();
    }

    /** For people: the figures, then each failure with the seed that replays it. */
    public String table() {
        StringBuilder text = new StringBuilder(String.format(
                Locale.ROOT,
                "schedules %d (seeds %d to %d), failed %d%n"
                        + "events %d, faults of stores %d, crashes %d, effects made %d%n%.1f s, %.0f schedules a minute",
                schedules,
                firstSeed,
                firstSeed + schedules - 1,
                failures.size(),
                events,
                faults,
                crashes,
                effects,
                seconds,
                60 * schedules / Math.max(seconds, 0.001)));
        for (Failed failed : failures) {
            text.append(System.lineSeparator()).append("seed ").append(failed.seed());
            failed.findings()
                    .forEach(finding ->
                            text.append(System.lineSeparator()).append("  ").append(finding));
        }
        return text.toString();
    }
}
