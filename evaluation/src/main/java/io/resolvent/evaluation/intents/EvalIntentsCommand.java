package io.resolvent.evaluation.intents;

import io.resolvent.agent.cli.CommandFailed;
import io.resolvent.agent.cli.Location;
import io.resolvent.agent.cli.ProgressLine;
import io.resolvent.agent.cli.Terminal;
import java.io.IOException;
import java.io.PrintWriter;
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

/** How well intents are told apart. */
@Command(
        name = "intents",
        mixinStandardHelpOptions = true,
        description = "Learns intents from history, proves the bound on dev, and predicts tickets.")
public final class EvalIntentsCommand implements Callable<Integer> {

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

    @Option(
            names = "--dev",
            paramLabel = "FILE",
            required = true,
            description = "labelled tickets that the bound is proven on")
    private @Nullable Path dev;

    @Option(names = "--tickets", paramLabel = "FILE", required = true, description = "tickets to predict")
    private @Nullable Path tickets;

    @Option(
            names = "--out",
            paramLabel = "DIR",
            required = true,
            description = "where predictions.jsonl, report.json and report.html go")
    private @Nullable Path out;

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
            names = "--seed",
            paramLabel = "N",
            defaultValue = "1",
            description = "seed of learning and of the splits (default: ${DEFAULT-VALUE})")
    private long seed;

    @Override
    public Integer call() throws IOException {
        if (!(alpha > 0 && alpha < 1 && delta > 0 && delta < 1)) {
            throw CommandFailed.usage("--alpha and --delta must be above 0 and below 1");
        }
        IntentsPlan plan = new IntentsPlan(
                history,
                Objects.requireNonNull(dev),
                Objects.requireNonNull(tickets),
                Objects.requireNonNull(out),
                location.settings(),
                alpha,
                delta,
                seed);
        Clock clock = Clock.systemUTC();
        IntentsReport report = new IntentsEvaluation(plan, new ProgressLine(System.err, clock), clock).run();
        PrintWriter terminal = Terminal.out(spec);
        terminal.println(report.text());
        terminal.println("report: " + plan.out().resolve("report.html"));
        terminal.flush();
        return 0;
    }
}
