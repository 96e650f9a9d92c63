package io.resolvent.evaluation.intents;

import io.resolvent.agent.cli.CommandFailed;
import io.resolvent.evaluation.options.AskedFiles;
import io.resolvent.evaluation.options.BoundOptions;
import io.resolvent.evaluation.options.HistoryFiles;
import io.resolvent.evaluation.options.InputFiles;
import io.resolvent.evaluation.options.Session;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** How well intents are told apart. */
@Command(
        name = "intents",
        mixinStandardHelpOptions = true,
        description = "Learns intents from history, proves the bound on dev, and predicts tickets.")
public final class EvalIntentsCommand implements Callable<Integer> {

    @Mixin
    private Session session = new Session();

    @Mixin
    private HistoryFiles history = new HistoryFiles();

    @Mixin
    private AskedFiles asked = new AskedFiles();

    @Mixin
    private BoundOptions limits = new BoundOptions();

    @Option(names = "--dev", paramLabel = "FILE", description = "labelled tickets that the bound is proven on")
    private List<Path> dev = new ArrayList<>();

    @Option(
            names = "--learning-curve",
            split = ",",
            paramLabel = "N",
            description = "also learn from so many resolved tickets only, drawn at random, e.g. 500,1000,2000")
    private List<Integer> learningCurve = new ArrayList<>();

    @Override
    public Integer call() throws IOException {
        IntentsPlan plan = new IntentsPlan(
                history.some(),
                InputFiles.some("--dev", "labelled tickets", dev).getFirst(),
                asked.oneFile(),
                asked.out(),
                session.settings(),
                limits.alpha(),
                limits.delta(),
                limits.seed(),
                points());
        IntentsReport report = new IntentsEvaluation(plan, session.progress(), session.clock()).run();
        session.print(report.text() + "\nreport: " + plan.out().resolve("report.html"));
        return 0;
    }

    private List<Integer> points() {
        if (learningCurve.stream().anyMatch(n -> n < 1)) {
            throw CommandFailed.usage("--learning-curve: each number of tickets must be at least 1");
        }
        return learningCurve.stream().distinct().sorted().toList();
    }
}
