package io.resolvent.evaluation.pii;

import io.resolvent.agent.cli.ProgressLine;
import io.resolvent.agent.cli.Terminal;
import io.resolvent.ingestion.redaction.Redactors;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** How much personal data is found. */
@Command(
        name = "pii",
        mixinStandardHelpOptions = true,
        description = {
            "Masks personal data in texts, and scores the masks where personal data is marked.",
            "A text is {\"id\",\"text\",\"expected\":{\"spans\":[{\"type\",\"start\",\"end\"}]}}; offsets count Unicode code points."
        })
public final class EvalPiiCommand implements Callable<Integer> {

    @Spec
    private @Nullable CommandSpec spec;

    @Option(
            names = "--texts",
            paramLabel = "FILE",
            required = true,
            split = ",",
            description = "texts to mask; may be repeated")
    private List<Path> texts = new ArrayList<>();

    @Option(
            names = "--out",
            paramLabel = "DIR",
            required = true,
            description = "where spans.jsonl, report.json and report.html go")
    private @Nullable Path out;

    @Override
    public Integer call() throws IOException {
        Clock clock = Clock.systemUTC();
        Path folder = Objects.requireNonNull(out);
        long start = clock.millis();
        PiiReport report =
                new PiiEvaluation(Redactors.standard(), new ProgressLine(System.err, clock)).run(texts, folder);
        Duration took = Duration.ofMillis(Math.max(1, clock.millis() - start));
        PrintWriter terminal = Terminal.out(spec);
        terminal.println(report.text());
        terminal.println(String.format(Locale.ROOT, "%,d characters in %,d ms", report.characters(), took.toMillis()));
        terminal.println("report: " + folder.resolve("report.html"));
        terminal.flush();
        return 0;
    }
}
