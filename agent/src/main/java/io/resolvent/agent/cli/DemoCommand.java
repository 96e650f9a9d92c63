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
        Settings settings = settings(location.settings());
        try (Assistant assistant = Assistant.open(settings, Clock.systemUTC())) {
            out.println("sample help desk: http://127.0.0.1:" + deskPort);
            out.flush();
            ServeCommand.ingestAll(assistant, out);
            out.println("ready after " + Duration.between(start, Instant.now()).toMillis()
                    + " ms; tickets come in every " + every.toSeconds() + " s; end with Ctrl-C");
            new Daemon(assistant, out).run();
            return 0;
        }
    }

    private Settings settings(Settings configured) {
        Path home = configured.home().resolve("demo");
        SampleHelpDesk sample = SampleHelpDesk.in(home.resolve("sample"));
        ConnectorEntry desk = new ConnectorEntry(
                "sandbox",
                Map.of(
                        "serve", String.valueOf(deskPort),
                        "history", sample.history().toString(),
                        "knowledge", sample.docs().toString(),
                        "macros", sample.macros().toString(),
                        "arrivals", sample.arrivals().toString(),
                        "arrive-every", every.toString()),
                Map.of(),
                Duration.ofSeconds(1),
                Duration.ofMinutes(1),
                Instant.EPOCH);
        return configured
                .at(home)
                .with(Map.of("desk", desk))
                .with(new AutonomySection(Autonomy.AUTO, Map.of(), AutonomySection.Bound.ESTIMATED, 0.05, 0.10))
                .onPort(port == null ? configured.server().port() : port);
    }
}
