package io.resolvent.evaluation.mail;

import io.resolvent.agent.cli.ProgressLine;
import io.resolvent.agent.cli.Terminal;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Whether replies keep their author's words and nothing else. */
@Command(
        name = "trim",
        mixinStandardHelpOptions = true,
        description = {
            "Trims replies to their author's own words, and scores them where the right words are given.",
            "A reply is {\"id\",\"text\" or \"base64\",\"expected\":{\"trimmed\"}}; base64 is a mail as it came."
        })
public final class EvalTrimCommand implements Callable<Integer> {

    @Spec
    private @Nullable CommandSpec spec;

    @Option(names = "--mails", paramLabel = "FILE", required = true, description = "replies to trim")
    private @Nullable Path mails;

    @Option(
            names = "--out",
            paramLabel = "DIR",
            required = true,
            description = "where trimmed.jsonl, report.json and report.html go")
    private @Nullable Path out;

    @Override
    public Integer call() throws IOException {
        Path folder = Objects.requireNonNull(out);
        TrimReport report = new TrimEvaluation(new ProgressLine(System.err, Clock.systemUTC()))
                .run(Objects.requireNonNull(mails), folder);
        PrintWriter terminal = Terminal.out(spec);
        terminal.println(report.text());
        terminal.println("report: " + folder.resolve("report.html"));
        terminal.flush();
        return 0;
    }
}
