package io.resolvent.evaluation.backtest;

import io.resolvent.agent.config.AutonomySection;
import io.resolvent.agent.config.Settings;
import io.resolvent.agent.policy.Autonomy;
import io.resolvent.evaluation.options.FileStores;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * What a back-test is asked to do.
 *
 * @param settings the team's configuration; its home keeps the vectors, nothing else of it is touched
 * @param asOf each ticket sees only what was known when it came in
 * @param steps how often it learns anew along the way, with {@code asOf}
 */
public record BacktestPlan(
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
        int steps,
        long seed) {

    static final String LEARNED = "files";
    static final String DECIDED = "tickets";

    /**
     * The team's settings with every intent on auto and the files as the ticket stores.
     *
     * @param documents instead of {@code knowledge}
     * @param answers instead of {@code macros}
     */
    Settings replayed(Path work, List<Path> documents, List<Path> answers) {
        return settings.at(work)
                .with(new AutonomySection(Autonomy.AUTO, Map.of(), bound, alpha, delta))
                .with(Map.of(
                        LEARNED, FileStores.known(history, documents, answers), DECIDED, FileStores.tickets(tickets)));
    }
}
