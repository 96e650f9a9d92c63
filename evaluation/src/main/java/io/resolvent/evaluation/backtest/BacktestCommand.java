package io.resolvent.evaluation.backtest;

import io.resolvent.agent.cli.CommandFailed;
import io.resolvent.agent.cli.Location;
import io.resolvent.agent.cli.ProgressLine;
import io.resolvent.agent.cli.Terminal;
import io.resolvent.agent.config.AutonomySection;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** What would have happened. */
@Command(
        name = "backtest",
        mixinStandardHelpOptions = true,
        description =
                "Decides tickets without any effect, as if they had just come in, and reports what would have happened.")
public final class BacktestCommand implements Callable<Integer> {

    @Mixin
    private Location location = new Location();

    @Spec
    private @Nullable CommandSpec spec;

    @Option(
            names = "--history",
            paramLabel = "FILE",
            required = true,
            description = "resolved tickets to learn from; may be repeated")
    private List<Path> history = new ArrayList<>();

    @Option(names = "--knowledge", paramLabel = "FILE", description = "documents; may be repeated")
    private List<Path> knowledge = new ArrayList<>();

    @Option(names = "--macros", paramLabel = "FILE", description = "macros; may be repeated")
    private List<Path> macros = new ArrayList<>();

    @Option(
            names = "--tickets",
            paramLabel = "FILE",
            required = true,
            description = "tickets to decide; may be repeated")
    private List<Path> tickets = new ArrayList<>();

    @Option(
            names = "--out",
            paramLabel = "DIR",
            required = true,
            description = "where results.jsonl, report.json and report.html go")
    private @Nullable Path out;

    @Option(
            names = "--bound",
            paramLabel = "KIND",
            defaultValue = "PROVEN",
            description = "proven or estimated (default: proven)")
    private AutonomySection.Bound bound = AutonomySection.Bound.PROVEN;

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

    @Option(names = "--as-of", description = "each ticket sees only what was known when it came in")
    private boolean asOf;

    @Option(
            names = "--seed",
            paramLabel = "N",
            defaultValue = "1",
            description = "seed of the splits (default: ${DEFAULT-VALUE})")
    private long seed;

    @Override
    public Integer call() throws IOException {
        requireReadable();
        Path target = Objects.requireNonNull(out);
        Files.createDirectories(target);
        BacktestPlan plan = new BacktestPlan(
                history, knowledge, macros, tickets, target, location.settings(), bound, alpha, delta, asOf, seed);
        BacktestReport report =
                new Backtest(plan, new ProgressLine(System.err, Clock.systemUTC()), Clock.systemUTC()).run();
        Terminal.out(spec).println(report.text() + "\nreport: " + target.resolve("report.html"));
        return 0;
    }

    private void requireReadable() {
        for (List<Path> files : List.of(history, knowledge, macros, tickets)) {
            for (Path file : files) {
                if (!Files.isReadable(file)) {
                    throw CommandFailed.usage(file + ": no such file, or it cannot be read");
                }
            }
        }
    }
}
