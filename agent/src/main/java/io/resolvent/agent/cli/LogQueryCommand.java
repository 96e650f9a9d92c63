package io.resolvent.agent.cli;

import io.resolvent.agent.Archive;
import io.resolvent.agent.log.LogQuery;
import io.resolvent.agent.log.PolicyLogEntry;
import io.resolvent.agent.log.Recorded;
import io.resolvent.connectors.TicketRef;
import java.io.PrintWriter;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Shows decisions, newest first. */
@Command(name = "query", mixinStandardHelpOptions = true, description = "Shows decisions, newest first.")
final class LogQueryCommand implements Callable<Integer> {

    @Mixin
    private Location location = new Location();

    @Spec
    private @Nullable CommandSpec spec;

    @Option(names = "--ticket", paramLabel = "SYSTEM:ID", description = "of one ticket")
    private @Nullable String ticket;

    @Option(names = "--decision", paramLabel = "WORD", description = "auto_resolve, suggest, hand_off or abstain")
    private @Nullable String decision;

    @Option(names = "--intent", paramLabel = "LABEL", description = "of one intent")
    private @Nullable String intent;

    @Option(
            names = "--since",
            paramLabel = "TIME",
            description = "at this time or later, for example 2026-01-31T00:00:00Z")
    private @Nullable Instant since;

    @Option(names = "--until", paramLabel = "TIME", description = "before this time")
    private @Nullable Instant until;

    @Option(names = "--text", paramLabel = "TEXT", description = "occurs in the case")
    private @Nullable String text;

    @Option(
            names = "--limit",
            paramLabel = "N",
            defaultValue = "20",
            description = "how many (default: ${DEFAULT-VALUE})")
    private int limit;

    @Override
    public Integer call() {
        try (Archive archive = Archive.open(location.home())) {
            List<Recorded> rows = archive.log()
                    .query(new LogQuery(
                            Optional.ofNullable(ticket).map(TicketRef::parse),
                            Optional.ofNullable(decision),
                            Optional.ofNullable(intent),
                            Optional.ofNullable(since),
                            Optional.ofNullable(until),
                            Optional.ofNullable(text),
                            limit,
                            0));
            PrintWriter out = Terminal.out(spec);
            rows.forEach(row -> out.println(line(row)));
            if (rows.isEmpty()) {
                out.println("no decision matches");
            }
            out.flush();
            return 0;
        }
    }

    private static String line(Recorded row) {
        PolicyLogEntry entry = row.entry();
        return String.format(
                Locale.ROOT,
                "%6d  %s  %-24s %-12s %-28s %3.0f %%  %s",
                row.seq(),
                entry.at().truncatedTo(ChronoUnit.SECONDS),
                entry.ref(),
                entry.decision(),
                entry.intent().isEmpty() ? "-" : entry.intent(),
                entry.confidence() * 100,
                entry.reasons().stream().map(Enum::name).collect(Collectors.joining(", ")));
    }
}
