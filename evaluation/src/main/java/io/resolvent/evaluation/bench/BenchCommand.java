package io.resolvent.evaluation.bench;

import io.resolvent.agent.cli.CommandFailed;
import io.resolvent.evaluation.options.Session;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import tools.jackson.databind.json.JsonMapper;

/** Measures on the sample help desk, multiplied with a seed. Ratios within one run are what to trust. */
@Command(
        name = "bench",
        mixinStandardHelpOptions = true,
        description = "What each step costs beside its physical floor: a table, and bench.json in the home folder.")
public final class BenchCommand implements Callable<Integer> {

    @Mixin
    private Session session = new Session();

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
        Path home = session.home();
        Files.createDirectories(home);
        BenchResult result = new Bench(home, tickets, passages, session.progress()).run();
        Path file = home.resolve("bench.json");
        Files.writeString(
                file,
                JsonMapper.builder().build().writerWithDefaultPrettyPrinter().writeValueAsString(result));
        session.print(result.table() + "\nwritten to " + file);
        return 0;
    }
}
