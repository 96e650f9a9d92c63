package io.resolvent.evaluation.mail;

import io.resolvent.evaluation.options.Session;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Whether replies keep their author's words and nothing else. */
@Command(
        name = "trim",
        mixinStandardHelpOptions = true,
        description = {
            "Trims replies to their author's own words, and scores them where the right words are given.",
            "A reply is {\"id\",\"text\" or \"base64\",\"expected\":{\"trimmed\"}}; base64 is a mail as it came."
        })
public final class EvalTrimCommand implements Callable<Integer> {

    @Mixin
    private Session session = new Session();

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
        TrimReport report = new TrimEvaluation(session.progress()).run(Objects.requireNonNull(mails), folder);
        session.print(report.text());
        session.print("report: " + folder.resolve("report.html"));
        return 0;
    }
}
