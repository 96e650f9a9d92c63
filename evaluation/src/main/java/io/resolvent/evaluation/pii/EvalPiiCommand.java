package io.resolvent.evaluation.pii;

import io.resolvent.evaluation.options.InputFiles;
import io.resolvent.evaluation.options.OutFolder;
import io.resolvent.evaluation.options.Session;
import io.resolvent.ingestion.redaction.Redactors;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** How much personal data is found. */
@Command(
        name = "pii",
        mixinStandardHelpOptions = true,
        description = {
            "Masks personal data in texts, and scores the masks where personal data is marked.",
            "A text is {\"id\",\"text\",\"expected\":{\"spans\":[{\"type\",\"start\",\"end\"}]}}; offsets count Unicode code points."
        })
public final class EvalPiiCommand implements Callable<Integer> {

    @Mixin
    private Session session = new Session();

    @Option(names = "--texts", paramLabel = "FILE", split = ",", description = "texts to mask; may be repeated")
    private List<Path> texts = new ArrayList<>();

    @Mixin
    private OutFolder out = new OutFolder();

    @Override
    public Integer call() throws IOException {
        Path folder = out.path();
        long start = session.clock().millis();
        PiiReport report = new PiiEvaluation(Redactors.standard(), session.progress())
                .run(InputFiles.some("--texts", "texts", texts), folder);
        Duration took = Duration.ofMillis(Math.max(1, session.clock().millis() - start));
        session.print(report.text());
        session.print(String.format(Locale.ROOT, "%,d characters in %,d ms", report.characters(), took.toMillis()));
        session.print("report: " + folder.resolve("report.html"));
        return 0;
    }
}
