package io.resolvent.evaluation.decisions;

import io.resolvent.agent.config.AutonomySection;
import io.resolvent.agent.config.Settings;
import io.resolvent.evaluation.backtest.BacktestPlan;
import java.nio.file.Path;
import java.util.List;

/**
 * What is to be measured.
 *
 * @param out a folder for each set comes below it
 */
record DecisionsPlan(
        List<CaseSet> sets,
        Halves halves,
        HistoryKind history,
        AutonomySection.Bound bound,
        double alpha,
        double delta,
        long seed,
        Settings settings,
        Path out) {

    private static final int ONE_SLICE = 1;

    DecisionsPlan {
        sets = List.copyOf(sets);
    }

    /** @param tickets the cases to decide */
    BacktestPlan backtest(CaseSet set, Path tickets) {
        return new BacktestPlan(
                List.of(set.history(history)),
                List.of(set.documents()),
                set.macros().stream().toList(),
                List.of(tickets),
                out.resolve(set.name()),
                settings,
                bound,
                alpha,
                delta,
                false,
                ONE_SLICE,
                seed);
    }
}
