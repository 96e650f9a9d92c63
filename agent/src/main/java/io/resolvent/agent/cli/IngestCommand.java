package io.resolvent.agent.cli;

import io.resolvent.agent.Assistant;
import io.resolvent.agent.config.ConnectorEntry;
import io.resolvent.agent.config.Settings;
import io.resolvent.connectors.Connector;
import io.resolvent.connectors.Skipped;
import io.resolvent.ingestion.IngestReport;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Learns what changed since the last time. */
@Command(
        name = "ingest",
        mixinStandardHelpOptions = true,
        description = "Learns from resolved tickets, macros and articles; goes on where it stopped.")
public final class IngestCommand implements Callable<Integer> {

    private static final int SHOWN = 10;

    @Mixin
    private Location location = new Location();

    @Spec
    private @Nullable CommandSpec spec;

    @Option(names = "--connector", paramLabel = "NAME", description = "only this ticket store of the configuration")
    private @Nullable String connector;

    @Option(names = "--history", paramLabel = "FILE", description = "resolved tickets as JSON lines; may be repeated")
    private List<Path> history = new ArrayList<>();

    @Option(names = "--knowledge", paramLabel = "FILE", description = "documents as JSON lines; may be repeated")
    private List<Path> knowledge = new ArrayList<>();

    @Option(names = "--macros", paramLabel = "FILE", description = "macros as JSON lines; may be repeated")
    private List<Path> macros = new ArrayList<>();

    @Override
    public Integer call() {
        Settings settings = withFiles(location.settings());
        PrintWriter out = Terminal.out(spec);
        try (Assistant assistant = Assistant.open(settings, Clock.systemUTC())) {
            assistant.lookAtSchemas();
            for (Connector store : chosen(assistant)) {
                IngestReport report = assistant.ingest(store, new ProgressLine(System.err, Clock.systemUTC()));
                out.println(line(store.name(), report));
                report.skipped().stream().limit(SHOWN).forEach(skipped -> out.println(line(skipped)));
                if (report.skipped().size() > SHOWN) {
                    out.println("  and " + (report.skipped().size() - SHOWN) + " more left out");
                }
            }
            out.flush();
            return 0;
        }
    }

    private List<Connector> chosen(Assistant assistant) {
        if (assistant.stores().all().isEmpty()) {
            throw CommandFailed.usage(
                    "nothing to ingest: configure a connector in resolvent.yaml, or give --history or --knowledge");
        }
        return connector == null
                ? List.copyOf(assistant.stores().all())
                : List.of(assistant.stores().get(connector));
    }

    private Settings withFiles(Settings settings) {
        if (history.isEmpty() && knowledge.isEmpty() && macros.isEmpty()) {
            return settings;
        }
        Map<String, String> keys = new LinkedHashMap<>();
        put(keys, "history", history);
        put(keys, "knowledge", knowledge);
        put(keys, "macros", macros);
        return settings.with(Map.of(
                "files",
                new ConnectorEntry("files", keys, Map.of(), Duration.ofSeconds(30), Duration.ofMinutes(10), null)));
    }

    private static void put(Map<String, String> keys, String key, List<Path> files) {
        if (!files.isEmpty()) {
            keys.put(key, files.stream().map(Path::toString).collect(Collectors.joining(",")));
        }
    }

    private static String line(String store, IngestReport report) {
        return store + ": " + report.tickets() + " resolved tickets and " + report.items()
                + " documents and macros new or changed, " + report.removed() + " gone, " + report.folded()
                + " folded, " + report.passages() + " passages, "
                + report.skipped().size() + " left out";
    }

    private static String line(Skipped skipped) {
        return "  left out " + skipped.where() + ": " + skipped.reason();
    }
}
