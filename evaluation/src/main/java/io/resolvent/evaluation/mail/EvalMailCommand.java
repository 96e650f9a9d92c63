package io.resolvent.evaluation.mail;

import io.resolvent.agent.intake.AutomaticMail;
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

/** Whether automatic mail is left alone and people are not. */
@Command(
        name = "mail",
        mixinStandardHelpOptions = true,
        description = {
            "Tells automatic mail from people's, and scores it where the class is given.",
            "A mail is {\"id\",\"base64\",\"expected\":{\"class\"}}; base64 is the mail as it came."
        })
public final class EvalMailCommand implements Callable<Integer> {

    @Mixin
    private Session session = new Session();

    @Option(names = "--mails", paramLabel = "FILE", split = ",", description = "mails to classify; may be repeated")
    private List<Path> mails = new ArrayList<>();

    @Option(
            names = "--own",
            paramLabel = "ADDRESS",
            split = ",",
            description = "the help desk's own mail addresses, beside those of the configuration; may be repeated")
    private List<String> own = new ArrayList<>();

    @Mixin
    private OutFolder out = new OutFolder();

    @Override
    public Integer call() throws IOException {
        Path folder = out.path();
        MailReport report = new MailEvaluation(AutomaticMail.standard(ownAddresses()), session.progress())
                .run(InputFiles.some("--mails", "mails", mails), folder);
        session.print(report.text());
        session.print("report: " + folder.resolve("report.html"));
        return 0;
    }

    private List<String> ownAddresses() {
        List<String> addresses = new ArrayList<>(own);
        addresses.addAll(session.settings().policy().ownAddresses());
        return addresses;
    }
}
