package io.resolvent.agent.cli;

import io.resolvent.agent.mapping.Change;
import io.resolvent.agent.mapping.Drift;
import io.resolvent.connectors.Connector;
import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Takes a store as it is now. */
@Command(
        name = "accept",
        mixinStandardHelpOptions = true,
        description =
                "Takes a ticket store as it is now, and tries again what was stopped. Refused while the configuration"
                        + " would lose something by it.")
final class SchemaAcceptCommand implements Callable<Integer> {

    @Mixin
    private WatchedStores watched = new WatchedStores();

    @Parameters(index = "0", paramLabel = "NAME", description = "the ticket store's name in the configuration")
    private String name = "";

    @Option(names = "--anyway", description = "also when the configuration names what is not there any more")
    private boolean anyway;

    @Override
    public Integer call() {
        return watched.with(this::accept);
    }

    private int accept(WatchedStores.Opened opened) {
        Connector store = opened.readable(name);
        Drift drift = opened.watch().look(store);
        PrintWriter out = watched.out();
        drift.changes().forEach(change -> out.println("  " + change.words()));
        List<String> against = drift.againstAccepting();
        if (!against.isEmpty() && !anyway) {
            against.forEach(line -> out.println("  first: " + line));
            out.flush();
            throw CommandFailed.check(
                    name + ": not accepted: the configuration names what is not there; correct it first");
        }
        String summary = summary(drift.changes());
        opened.book()
                .accept(
                        name,
                        drift.present(),
                        watched.who(),
                        summary,
                        WatchedStores.clock().instant());
        opened.watch().look(store);
        int retried = opened.stops().retry(name, WatchedStores.clock().instant());
        out.println(name + ": accepted: " + summary);
        if (retried > 0) {
            out.println(retried + " writes that were stopped are tried again");
        }
        out.println("Take it back with: ./resolvent schema undo " + name);
        out.flush();
        return 0;
    }

    private static String summary(List<Change> changes) {
        return changes.isEmpty()
                ? "nothing has changed"
                : changes.stream().map(Change::words).limit(3).collect(Collectors.joining("; "))
                        + (changes.size() > 3 ? "; and " + (changes.size() - 3) + " more" : "");
    }
}
