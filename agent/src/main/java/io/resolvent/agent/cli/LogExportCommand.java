package io.resolvent.agent.cli;

import io.resolvent.agent.Archive;
import io.resolvent.agent.log.HeadFile;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Writes the whole log as JSON lines, with a signed head beside it. */
@Command(
        name = "export",
        mixinStandardHelpOptions = true,
        description = "Writes the whole log as JSON lines, and its signed end to FILE.head: keep that elsewhere.")
final class LogExportCommand implements Callable<Integer> {

    @Mixin
    private Location location = new Location();

    @Spec
    private @Nullable CommandSpec spec;

    @Option(names = "--out", paramLabel = "FILE", required = true, description = "the file to write")
    private Path out = Path.of("policy-log.jsonl");

    @Override
    public Integer call() throws IOException {
        try (Archive archive = Archive.open(location.home());
                Writer writer = Files.newBufferedWriter(out)) {
            long rows = archive.log().export(writer);
            Path head = out.resolveSibling(out.getFileName() + ".head");
            HeadFile.write(head, archive.log().head(Instant.now(Clock.systemUTC())));
            Terminal.out(spec).println(rows + " entries in " + out + ", signed end in " + head);
            return 0;
        }
    }
}
