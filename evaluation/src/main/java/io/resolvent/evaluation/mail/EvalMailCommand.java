package io.resolvent.evaluation.mail;

import io.resolvent.agent.cli.ProgressLine;
import io.resolvent.agent.cli.Terminal;
import io.resolvent.agent.intake.AutomaticMail;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Whether automatic mail is left alone and people are not. */
@Command(
        name = "mail",
        mixinStandardHelpOptions = true,
        description = {
            "Tells automatic mail from people's, and scores it where the class is given.",
            "A mail is {\"id\",\"base64\",\"expected\":{\"class\"}}; base64 is the mail as it came."
        })
public final class EvalMailCommand implements Callable<Integer> {

    @Spec
    private @Nullable CommandSpec spec;

    @Option(names = "--mails", paramLabel = "FILE", required = true, description = "mails to classify")
    private @Nullable Path mails;

    @Option(
            names = "--own",
            paramLabel = "ADDRESS",
            split = ",",
            description = "the help desk's own mail addresses; may be repeated")
    private List<String> own = new ArrayList<>();

    @Option(
            names = "--out",
            paramLabel = "DIR",
            required = true,
            description = "where classes.jsonl, report.json and report.html go")
    private @Nullable Path out;

    @Override
    public Integer call() throws IOException {
        Path folder = Objects.requireNonNull(out);
        MailReport report = new MailEvaluation(
                        AutomaticMail.standard(own), new ProgressLine(System.err, Clock.systemUTC()))
                .run(Objects.requireNonNull(mails), folder);
        PrintWriter terminal = Terminal.out(spec);
        terminal.println(report.text());
        terminal.println("report: " + folder.resolve("report.html"));
        terminal.flush();
        return 0;
    }
}
