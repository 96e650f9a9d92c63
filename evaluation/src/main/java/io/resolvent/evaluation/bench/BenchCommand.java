package io.resolvent.evaluation.bench;

import io.resolvent.agent.cli.CommandFailed;
import io.resolvent.agent.cli.Location;
import io.resolvent.agent.cli.ProgressLine;
import io.resolvent.agent.cli.Terminal;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import tools.jackson.databind.json.JsonMapper;

/** Measures on the sample help desk, multiplied with a seed. Ratios within one run are what to trust. */
@Command(
        name = "bench",
        mixinStandardHelpOptions = true,
        description = "What each step costs beside its physical floor: a table, and bench.json in the home folder.")
public final class BenchCommand implements Callable<Integer> {

    @Mixin
    private Location location = new Location();

    @Spec
    private @Nullable CommandSpec spec;

    @Option(
            names = "--tickets",
            paramLabel = "N",
            defaultValue = "200",
            description = "tickets to decide (default: ${DEFAULT-VALUE})")
    private int tickets;

    @Option(
            names = "--passages",
            paramLabel = "N",
            defaultValue = "1000",
            description = "resolved tickets to ingest (default: ${DEFAULT-VALUE})")
    private int passages;

    @Override
    public Integer call() throws IOException {
        if (tickets < 1 || passages < 50) {
            throw CommandFailed.usage("bench needs --tickets of at least 1 and --passages of at least 50");
        }
        Path home = location.home();
        Files.createDirectories(home);
        BenchResult result = new Bench(home, tickets, passages, new ProgressLine(System.err, Clock.systemUTC())).run();
        Path file = home.resolve("bench.json");
        Files.writeString(
                file,
                JsonMapper.builder().build().writerWithDefaultPrettyPrinter().writeValueAsString(result));
        PrintWriter out = Terminal.out(spec);
        out.println(result.table());
        out.println("written to " + file);
        out.flush();
        return 0;
    }
}
