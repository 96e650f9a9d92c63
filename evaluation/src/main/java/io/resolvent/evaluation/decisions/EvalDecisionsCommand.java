package io.resolvent.evaluation.decisions;

import io.resolvent.agent.config.AutonomySection;
import io.resolvent.evaluation.options.BoundOptions;
import io.resolvent.evaluation.options.Session;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Whether the right tickets are answered, handed to people and left alone. */
@Command(
        name = "decisions",
        mixinStandardHelpOptions = true,
        description = "Decides the tickets of a casebook and compares with what a support lead would have decided.")
public final class EvalDecisionsCommand implements Callable<Integer> {

    @Mixin
    private Session session = new Session();

    @Mixin
    private BoundOptions bounds = new BoundOptions();

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
            names = "--out",
            paramLabel = "DIR",
            description = "where the reports go (default: eval/decisions below the home)")
    private @Nullable Path out;

    /** Exit 1 when something was answered or said that never may be, or another figure of the gate is not kept. */
    @Override
    public Integer call() throws IOException {
        DecisionsPlan plan = new DecisionsPlan(
                CaseSet.in(Optional.ofNullable(set).orElseGet(ShippedCasebook::folder)),
                half,
                history,
                bound,
                bounds.alpha(),
                bounds.delta(),
                bounds.seed(),
                session.settings(),
                Optional.ofNullable(out)
                        .orElseGet(() -> session.home().resolve("eval").resolve("decisions")));
        DecisionsReport report = new DecisionsEvaluation(plan, session.progress(), session.clock()).run();
        session.print(report.text());
        session.print("report: " + plan.out().resolve("report.html"));
        return report.isKept() ? 0 : 1;
    }
}
