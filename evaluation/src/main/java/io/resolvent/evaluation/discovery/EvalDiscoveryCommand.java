package io.resolvent.evaluation.discovery;

import io.resolvent.evaluation.options.HistoryFiles;
import io.resolvent.evaluation.options.OutFolder;
import io.resolvent.evaluation.options.Session;
import io.resolvent.evaluation.options.WrittenFiles;
import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** How well intents are found where there are no labels. */
@Command(
        name = "discovery",
        mixinStandardHelpOptions = true,
        description = "Hides the labels of resolved tickets, finds intents, and compares with the labels.")
public final class EvalDiscoveryCommand implements Callable<Integer> {

    @Mixin
    private Session session = new Session();

    @Mixin
    private HistoryFiles history = new HistoryFiles();

    @Mixin
    private WrittenFiles written = new WrittenFiles();

    @Mixin
    private OutFolder out = new OutFolder();

    @Override
    public Integer call() throws IOException {
        DiscoveryPlan plan = new DiscoveryPlan(
                history.some(), written.knowledge(), written.macros(), out.path(), session.settings());
        DiscoveryReport report = new DiscoveryEvaluation(plan, session.progress(), session.clock()).run();
        session.print(report.text() + "\nreport: " + plan.out().resolve("report.html"));
        return 0;
    }
}
