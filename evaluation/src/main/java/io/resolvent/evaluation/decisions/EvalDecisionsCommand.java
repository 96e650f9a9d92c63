package io.resolvent.evaluation.decisions;

import io.resolvent.agent.cli.Location;
import io.resolvent.agent.cli.ProgressLine;
import io.resolvent.agent.cli.Terminal;
import io.resolvent.agent.config.AutonomySection;
import io.resolvent.agent.config.Settings;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Whether the right tickets are answered, handed to people and left alone. */
@Command(
        name = "decisions",
        mixinStandardHelpOptions = true,
        description = "Decides the tickets of a casebook and compares with what a support lead would have decided.")
public final class EvalDecisionsCommand implements Callable<Integer> {

    @Mixin
    private Location location = new Location();

    @Spec
    private @Nullable CommandSpec spec;

    @Option(
            names = "--set",
            paramLabel = "DIR",
            description = "folder of a set, or of several (default: the casebook that comes with the program)")
    private @Nullable Path set;

    @Option(
            names = "--half",
            paramLabel = "HALF",
            defaultValue = "BOTH",
            description = "dev, test or both (default: both); mistakes of the test half are counted, never named")
    private Halves half = Halves.BOTH;

    @Option(
            names = "--history",
            paramLabel = "KIND",
            defaultValue = "FULL",
            description = "cold (some two dozen resolved tickets without labels) or full (default: full)")
    private HistoryKind history = HistoryKind.FULL;

    @Option(
            names = "--bound",
            paramLabel = "KIND",
            defaultValue = "ESTIMATED",
            description = "proven or estimated (default: estimated)")
    private AutonomySection.Bound bound = AutonomySection.Bound.ESTIMATED;

    @Option(
            names = "--alpha",
            paramLabel = "A",
            defaultValue = "0.05",
            description = "most that may be wrong (default: ${DEFAULT-VALUE})")
    private double alpha;

    @Option(
            names = "--delta",
            paramLabel = "D",
            defaultValue = "0.10",
            description = "probability that the bound fails (default: ${DEFAULT-VALUE})")
    private double delta;

    @Option(
            names = "--out",
            paramLabel = "DIR",
            description = "where the reports go (default: eval/decisions below the home)")
    private @Nullable Path out;

    /** Exit 1 when something was answered or said that never may be, or another figure of the gate is not kept. */
    @Override
    public Integer call() throws IOException {
        Settings settings = location.settings();
        Path target = Optional.ofNullable(out).orElseGet(() -> settings.home().resolve("eval", "decisions"));
        DecisionsPlan plan = new DecisionsPlan(
                CaseSet.in(Optional.ofNullable(set).orElseGet(ShippedCasebook::folder)),
                half,
                history,
                bound,
                alpha,
                delta,
                settings,
                target);
        Clock clock = Clock.systemUTC();
        DecisionsReport report = new DecisionsEvaluation(plan, new ProgressLine(System.err, clock), clock).run();
        PrintWriter terminal = Terminal.out(spec);
        terminal.println(report.text());
        terminal.println("report: " + target.resolve("report.html"));
        terminal.flush();
        return report.isKept() ? 0 : 1;
    }
}
