package io.resolvent.agent.cli;

import io.resolvent.agent.discovery.SqlIntentBook;
import java.io.PrintWriter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Shows who changed what. */
@Command(
        name = "changes",
        mixinStandardHelpOptions = true,
        description = "Shows who changed the found intents, when and how, newest first.")
final class IntentsChangesCommand implements Callable<Integer> {

    @Mixin
    private FoundIntents found = new FoundIntents();

    @Option(
            names = "--limit",
            paramLabel = "N",
            defaultValue = "20",
            description = "how many (default: ${DEFAULT-VALUE})")
    private int limit;

    @Override
    public Integer call() {
        return found.book(this::print);
    }

    private int print(SqlIntentBook book) {
        PrintWriter out = found.out();
        book.changes(limit)
                .forEach(change -> out.println(String.format(
                        Locale.ROOT,
                        "%5d  %s  %-12s %s",
                        change.seq(),
                        change.at().truncatedTo(ChronoUnit.SECONDS),
                        change.who(),
                        change.summary())));
        out.flush();
        return 0;
    }
}
