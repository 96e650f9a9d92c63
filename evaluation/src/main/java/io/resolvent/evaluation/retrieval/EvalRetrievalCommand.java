package io.resolvent.evaluation.retrieval;

import io.resolvent.agent.cli.CommandFailed;
import io.resolvent.agent.cli.Location;
import io.resolvent.agent.cli.ProgressLine;
import io.resolvent.agent.cli.Terminal;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** How well documents are found. */
@Command(
        name = "retrieval",
        mixinStandardHelpOptions = true,
        description = "Ranks documents for each ticket, and scores the ranking where needed documents are named.")
public final class EvalRetrievalCommand implements Callable<Integer> {

    @Mixin
    private Location location = new Location();

    @Spec
    private @Nullable CommandSpec spec;

    @Option(
            names = "--knowledge",
            paramLabel = "FILE",
            required = true,
            description = "documents to find; may be repeated")
    private List<Path> knowledge = new ArrayList<>();

    @Option(names = "--history", paramLabel = "FILE", description = "resolved tickets; may be repeated")
    private List<Path> history = new ArrayList<>();

    @Option(names = "--tickets", paramLabel = "FILE", required = true, description = "tickets to find documents for")
    private @Nullable Path tickets;

    @Option(
            names = "--out",
            paramLabel = "DIR",
            required = true,
            description = "where run.jsonl, report.json and report.html go")
    private @Nullable Path out;

    @Option(
            names = "--k",
            paramLabel = "N",
            defaultValue = "100",
            description = "most documents for a ticket (default: ${DEFAULT-VALUE})")
    private int k;

    @Override
    public Integer call() throws IOException {
        if (k < 1) {
            throw CommandFailed.usage("--k must be at least 1");
        }
        Stream.concat(knowledge.stream(), history.stream()).forEach(EvalRetrievalCommand::requireReadable);
        RetrievalPlan plan = new RetrievalPlan(
                history,
                knowledge,
                Objects.requireNonNull(tickets),
                Objects.requireNonNull(out),
                location.settings(),
                k);
        Clock clock = Clock.systemUTC();
        RetrievalReport report = new RetrievalEvaluation(plan, new ProgressLine(System.err, clock), clock).run();
        PrintWriter terminal = Terminal.out(spec);
        terminal.println(report.text());
        terminal.println("report: " + plan.out().resolve("report.html"));
        terminal.flush();
        return 0;
    }

    private static void requireReadable(Path file) {
        if (!Files.isReadable(file)) {
            throw CommandFailed.usage(file + ": no such file, or it cannot be read");
        }
    }
}
