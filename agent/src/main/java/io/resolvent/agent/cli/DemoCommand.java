package io.resolvent.agent.cli;

import io.resolvent.agent.Assistant;
import io.resolvent.agent.config.AutonomySection;
import io.resolvent.agent.config.ConnectorEntry;
import io.resolvent.agent.config.Settings;
import io.resolvent.agent.policy.Autonomy;
import io.resolvent.agent.sample.SampleHelpDesk;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The sample help desk, the assistant and the console in one. */
@Command(
        name = "demo",
        mixinStandardHelpOptions = true,
        description =
                "Starts a sample help desk with tickets coming in, the assistant and the console. No keys, no network.")
public final class DemoCommand implements Callable<Integer> {

    @Mixin
    private Location location = new Location();

    @Spec
    private @Nullable CommandSpec spec;

    @Option(
            names = "--desk-port",
            paramLabel = "PORT",
            defaultValue = "8090",
            description = "the sample help desk's port (default: ${DEFAULT-VALUE}; 0: any)")
    private int deskPort;

    @Option(names = "--port", paramLabel = "PORT", description = "the console's port")
    private @Nullable Integer port;

    @Option(
            names = "--every",
            paramLabel = "DURATION",
            defaultValue = "PT3S",
            description = "pause between new tickets (default: ${DEFAULT-VALUE})")
    private Duration every = Duration.ofSeconds(3);

    @Override
    public Integer call() {
        Instant start = Instant.now();
        PrintWriter out = Terminal.out(spec);
        Settings configured = location.settings();
        Path home = configured.home().resolve("demo");
        SampleHelpDesk sample = SampleHelpDesk.in(home.resolve("sample"));
        out.println("filling the sample help desk and learning from it (the first time takes a minute)...");
        out.flush();
        try (Assistant assistant = Assistant.open(settings(configured, home, sample, false), Clock.systemUTC())) {
            ServeCommand.ingestAll(assistant, out);
        }
        try (Assistant assistant = Assistant.open(settings(configured, home, sample, true), Clock.systemUTC())) {
            assistant.learn();
            out.println("ready after " + Duration.between(start, Instant.now()).toSeconds() + " s");
            out.println("help desk: http://127.0.0.1:" + deskPort + "  (a new ticket every " + every.toSeconds()
                    + " s; open one yourself)");
            out.println("policy log: ./resolvent log query --home " + home);
            new Daemon(assistant, out).run();
            return 0;
        }
    }

    /** Tickets come in only once everything is learned, so that one can watch them being worked. */
    private Settings settings(Settings configured, Path home, SampleHelpDesk sample, boolean arriving) {
        Map<String, String> desk = new LinkedHashMap<>();
        desk.put("serve", String.valueOf(deskPort));
        desk.put("history", sample.history().toString());
        desk.put("knowledge", sample.docs().toString());
        desk.put("macros", sample.macros().toString());
        if (arriving) {
            desk.put("arrivals", sample.arrivals().toString());
            desk.put("arrive-every", every.toString());
        }
        ConnectorEntry entry = new ConnectorEntry(
                "sandbox", desk, Map.of(), Duration.ofSeconds(1), Duration.ofMinutes(1), Instant.EPOCH);
        return configured
                .at(home)
                .with(Map.of("desk", entry))
                .with(new AutonomySection(Autonomy.AUTO, Map.of(), AutonomySection.Bound.ESTIMATED, 0.05, 0.10))
                .onPort(port == null ? configured.server().port() : port);
    }
}
