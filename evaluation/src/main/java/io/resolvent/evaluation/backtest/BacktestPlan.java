package io.resolvent.evaluation.backtest;

import io.resolvent.agent.config.AutonomySection;
import io.resolvent.agent.config.ConnectorEntry;
import io.resolvent.agent.config.Settings;
import io.resolvent.agent.policy.Autonomy;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What a back-test is asked to do.
 *
 * @param settings the team's configuration; its home keeps the vectors, nothing else of it is touched
 * @param asOf each ticket sees only what was known when it came in
 */
record BacktestPlan(
        List<Path> history,
        List<Path> knowledge,
        List<Path> macros,
        List<Path> tickets,
        Path out,
        Settings settings,
        AutonomySection.Bound bound,
        double alpha,
        double delta,
        boolean asOf,
        long seed) {

    static final String LEARNED = "files";
    static final String DECIDED = "tickets";

    /** The team's settings with every intent on auto and the files as the ticket stores. */
    Settings replayed(Path work) {
        Map<String, String> learned = new LinkedHashMap<>();
        put(learned, "history", history);
        put(learned, "knowledge", knowledge);
        put(learned, "macros", macros);
        return settings.at(work)
                .with(new AutonomySection(Autonomy.AUTO, Map.of(), bound, alpha, delta))
                .with(Map.of(LEARNED, files(learned), DECIDED, files(Map.of("tickets", joined(tickets)))));
    }

    private static ConnectorEntry files(Map<String, String> keys) {
        return new ConnectorEntry("files", keys, Map.of(), Duration.ofMinutes(1), Duration.ofMinutes(1), null);
    }

    private static void put(Map<String, String> keys, String key, List<Path> files) {
        if (!files.isEmpty()) {
            keys.put(key, joined(files));
        }
    }

    private static String joined(List<Path> files) {
        return files.stream().map(Path::toString).collect(Collectors.joining(","));
    }
}
