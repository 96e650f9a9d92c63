package io.resolvent.evaluation.intents;

import io.resolvent.agent.cli.CommandFailed;
import io.resolvent.evaluation.options.BoundOptions;
import io.resolvent.evaluation.options.HistoryFiles;
import io.resolvent.evaluation.options.InputFiles;
import io.resolvent.evaluation.options.Session;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
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

    @Option(names = "--dev", paramLabel = "FILE", description = "labelled tickets that are split")
    private List<Path> dev = new ArrayList<>();

    @Option(
            names = "--splits",
            paramLabel = "N",
            defaultValue = "200",
            description = "random splits of each kind (default: ${DEFAULT-VALUE})")
    private int splits;

    @Override
    public Integer call() {
        if (splits < 1) {
            throw CommandFailed.usage("--splits must be 1 or more, not " + splits);
        }
        Path labelled = InputFiles.some("--dev", "labelled tickets", dev).getFirst();
        IntentsPlan plan = new IntentsPlan(
                history.some(),
                labelled,
                labelled,
                session.home(),
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
        session.print(String.format(
                        Locale.ROOT,
                        "%d splits each, seed %d: at most %.1f %% wrong, to be kept in %.0f %% of splits%n",
                        splits,
                        limits.seed(),
                        100 * limits.alpha(),
                        100 * (1 - limits.delta()))
                + trial.results().stream()
                        .map(Splits.Result::text)
                        .collect(Collectors.joining(System.lineSeparator())));
        return 0;
    }
}
