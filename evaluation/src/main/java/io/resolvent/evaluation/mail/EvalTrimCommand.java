package io.resolvent.evaluation.mail;

import io.resolvent.evaluation.options.InputFiles;
import io.resolvent.evaluation.options.OutFolder;
import io.resolvent.evaluation.options.Session;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
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

    @Option(names = "--mails", paramLabel = "FILE", split = ",", description = "replies to trim; may be repeated")
    private List<Path> mails = new ArrayList<>();

    @Mixin
    private OutFolder out = new OutFolder();

    @Override
    public Integer call() throws IOException {
        Path folder = out.path();
        TrimReport report =
                new TrimEvaluation(session.progress()).run(InputFiles.some("--mails", "mails", mails), folder);
        session.print(report.text());
        session.print("report: " + folder.resolve("report.html"));
        return 0;
    }
}
