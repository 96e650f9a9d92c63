package io.resolvent.evaluation.intents;

import io.resolvent.agent.cli.CommandFailed;
import io.resolvent.evaluation.options.BoundOptions;
import io.resolvent.evaluation.options.HistoryFiles;
import io.resolvent.evaluation.options.InputFiles;
import io.resolvent.evaluation.options.OutFolder;
import io.resolvent.evaluation.options.Session;
import io.resolvent.evaluation.report.ReportFiles;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** How often the promise of the bound is kept. */
@Command(
        name = "guarantee",
        mixinStandardHelpOptions = true,
        description =
                "Learns from history, classifies dev once, then proves the bound on one random half of dev and holds it "
                        + "against the other half, many times; also where more strangers come than before.")
public final class EvalGuaranteeCommand implements Callable<Integer> {

    @Mixin
    private Session session = new Session();

    @Mixin
    private HistoryFiles history = new HistoryFiles();

    @Mixin
    private BoundOptions limits = new BoundOptions();

    @Mixin
    private OutFolder out = new OutFolder();

    @Option(names = "--dev", paramLabel = "FILE", description = "labelled tickets that are split")
    private List<Path> dev = new ArrayList<>();

    @Option(
            names = "--splits",
            paramLabel = "N",
            defaultValue = "200",
            description = "random splits of each kind (default: ${DEFAULT-VALUE})")
    private int splits;

    @Override
    public Integer call() throws IOException {
        if (splits < 1) {
            throw CommandFailed.usage("--splits must be 1 or more, not " + splits);
        }
        Path labelled = InputFiles.some("--dev", "labelled tickets", dev).getFirst();
        Path folder = out.pathOr(session.home().resolve("eval").resolve("guarantee"));
        IntentsPlan plan = new IntentsPlan(
                history.some(),
                labelled,
                labelled,
                folder,
                session.settings(),
                limits.alpha(),
                limits.delta(),
                limits.seed(),
                List.of());
        Splits trial = new Splits(
                new IntentsEvaluation(plan, session.progress(), session.clock()).reviewed(),
                limits.alpha(),
                limits.delta(),
                splits,
                limits.seed());
        GuaranteeReport report =
                new GuaranteeReport(splits, limits.seed(), limits.alpha(), limits.delta(), trial.results());
        ReportFiles files = new ReportFiles(folder);
        files.json(report);
        files.html(report.page());
        session.print(report.text() + System.lineSeparator() + "report: " + folder.resolve("report.html"));
        return 0;
    }
}
