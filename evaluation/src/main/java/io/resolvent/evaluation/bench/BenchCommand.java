package io.resolvent.evaluation.bench;

import io.resolvent.agent.cli.CommandFailed;
import io.resolvent.evaluation.files.WorkFolder;
import io.resolvent.evaluation.options.Session;
import io.resolvent.evaluation.simulation.Simulation;
import io.resolvent.evaluation.simulation.SimulationReport;
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

    @Option(
            names = "--schedules",
            paramLabel = "N",
            defaultValue = "0",
            description = "instead: simulate N schedules of faults, crashes and clock jumps, and judge them")
    private int schedules;

    @Option(
            names = "--seed",
            paramLabel = "SEED",
            defaultValue = "1",
            description = "the first schedule's seed; with --schedules 1 it is told step by step")
    private long seed;

    @Override
    public Integer call() throws IOException {
        if (schedules > 0) {
            return simulate();
        }
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

    private int simulate() throws IOException {
        Path home = session.home();
        Files.createDirectories(home);
        try (WorkFolder work = WorkFolder.in(home, "bench")) {
            Simulation simulation = new Simulation(work.path(), session.progress());
            if (schedules == 1) {
                simulation.replay(seed).forEach(session::print);
            }
            SimulationReport report =
                    simulation.run(seed, schedules, Runtime.getRuntime().availableProcessors());
            session.print(report.table());
            return report.isClean() ? 0 : 1;
        }
    }
}
