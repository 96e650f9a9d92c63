package io.resolvent.evaluation.discovery;

import io.resolvent.agent.cli.CommandFailed;
import io.resolvent.evaluation.options.HistoryFiles;
import io.resolvent.evaluation.options.Session;
import io.resolvent.evaluation.options.WrittenFiles;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

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

    @Option(names = "--out", paramLabel = "DIR", description = "folder of the report; made when missing")
    private List<Path> out = new ArrayList<>();

    @Override
    public Integer call() throws IOException {
        if (out.size() != 1) {
            throw CommandFailed.usage("--out is missing: name the folder of the report, as --out DIR");
        }
        DiscoveryPlan plan = new DiscoveryPlan(
                history.some(), written.knowledge(), written.macros(), out.getFirst(), session.settings());
        DiscoveryReport report = new DiscoveryEvaluation(plan, session.progress(), session.clock()).run();
        session.print(report.text() + "\nreport: " + plan.out().resolve("report.html"));
        return 0;
    }
}
