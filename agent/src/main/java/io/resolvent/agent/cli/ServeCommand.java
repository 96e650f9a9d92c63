package io.resolvent.agent.cli;

import io.resolvent.agent.Assistant;
import io.resolvent.agent.config.Settings;
import io.resolvent.connectors.Connector;
import io.resolvent.ingestion.IngestReport;
import java.io.PrintWriter;
import java.time.Clock;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** The service: webhooks, polling, console. */
@Command(name = "serve", mixinStandardHelpOptions = true, description = "Works tickets: webhooks, polling, console.")
public final class ServeCommand implements Callable<Integer> {

    @Mixin
    private Location location = new Location();

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public Integer call() {
        Settings settings = location.settings();
        if (settings.connectors().isEmpty()) {
            throw CommandFailed.usage("no ticket store is configured: name one under connectors in resolvent.yaml");
        }
        PrintWriter out = Terminal.out(spec);
        try (Assistant assistant = Assistant.open(settings, Clock.systemUTC())) {
            assistant.lookAtSchemas();
            ingestAll(assistant, out);
            assistant.learn();
            new Daemon(assistant, out).run();
            return 0;
        }
    }

    /** Learns from every store that answers; one that does not is tried again later. */
    static void ingestAll(Assistant assistant, PrintWriter out) {
        ProgressLine progress = new ProgressLine(System.err, Clock.systemUTC());
        for (Connector store : assistant.stores().all()) {
            try {
                IngestReport report = assistant.ingest(store, progress);
                out.println(store.name() + ": " + report.tickets() + " resolved tickets and " + report.items()
                        + " documents and macros new or changed");
            } catch (RuntimeException e) {
                out.println(store.name() + ": not ingested now, tried again later: " + e.getMessage());
            }
            out.flush();
        }
    }
}
