package io.resolvent.evaluation.retrieval;

import io.resolvent.agent.cli.CommandFailed;
import io.resolvent.evaluation.options.AskedFiles;
import io.resolvent.evaluation.options.HistoryFiles;
import io.resolvent.evaluation.options.Session;
import io.resolvent.evaluation.options.WrittenFiles;
import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** How well documents are found. */
@Command(
        name = "retrieval",
        mixinStandardHelpOptions = true,
        description = "Ranks documents for each ticket, and scores the ranking where needed documents are named.")
public final class EvalRetrievalCommand implements Callable<Integer> {

    @Mixin
    private Session session = new Session();

    @Mixin
    private HistoryFiles history = new HistoryFiles();

    @Mixin
    private WrittenFiles written = new WrittenFiles();

    @Mixin
    private AskedFiles asked = new AskedFiles();

    @Option(
            names = "--k",
            paramLabel = "N",
            defaultValue = "100",
            description = "most documents for a ticket (default: ${DEFAULT-VALUE})")
    private int k;

    @Override
    public Integer call() throws IOException {
        if (k < 1) {
            throw CommandFailed.usage("--k must be at least 1, not " + k);
        }
        RetrievalPlan plan = new RetrievalPlan(
                history.any(),
                written.someKnowledge(),
                written.macros(),
                asked.oneFile(),
                asked.out(),
                session.settings(),
                k);
        RetrievalReport report = new RetrievalEvaluation(plan, session.progress(), session.clock()).run();
        session.print(report.text() + "\nreport: " + plan.out().resolve("report.html"));
        return 0;
    }
}
