package io.resolvent.evaluation.backtest;

import io.resolvent.agent.cli.CommandFailed;
import io.resolvent.agent.config.AutonomySection;
import io.resolvent.evaluation.options.AskedFiles;
import io.resolvent.evaluation.options.BoundOptions;
import io.resolvent.evaluation.options.HistoryFiles;
import io.resolvent.evaluation.options.Session;
import io.resolvent.evaluation.options.WrittenFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** What would have happened. */
@Command(
        name = "backtest",
        mixinStandardHelpOptions = true,
        description =
                "Decides tickets without any effect, as if they had just come in, and reports what would have happened.")
public final class BacktestCommand implements Callable<Integer> {

    @Mixin
    private Session session = new Session();

    @Mixin
    private HistoryFiles history = new HistoryFiles();

    @Mixin
    private WrittenFiles written = new WrittenFiles();

    @Mixin
    private AskedFiles asked = new AskedFiles();

    @Mixin
    private BoundOptions limits = new BoundOptions();

    @Option(
            names = "--bound",
            paramLabel = "KIND",
            defaultValue = "PROVEN",
            description = "proven or estimated (default: proven)")
    private AutonomySection.Bound bound = AutonomySection.Bound.PROVEN;

    @Option(names = "--as-of", description = "each ticket sees only what was known when it came in")
    private boolean asOf;

    @Option(
            names = "--steps",
            paramLabel = "N",
            defaultValue = "10",
            description = "with --as-of: how often it learns anew along the way (default: ${DEFAULT-VALUE})")
    private int steps;

    @Override
    public Integer call() throws IOException {
        if (steps < 1) {
            throw CommandFailed.usage("--steps must be at least 1, not " + steps);
        }
        BacktestPlan plan = new BacktestPlan(
                known(),
                written.knowledge(),
                written.macros(),
                asked.tickets(),
                asked.out(),
                session.settings(),
                bound,
                limits.alpha(),
                limits.delta(),
                asOf,
                steps,
                limits.seed());
        Files.createDirectories(plan.out());
        BacktestReport report = new Backtest(plan, session.progress(), session.clock()).run();
        session.print(report.text() + "\nreport: " + plan.out().resolve("report.html"));
        return 0;
    }

    /** A team may begin with documents and macros alone. */
    private List<Path> known() {
        boolean written =
                !this.written.knowledge().isEmpty() || !this.written.macros().isEmpty();
        return written ? history.any() : history.some();
    }
}
