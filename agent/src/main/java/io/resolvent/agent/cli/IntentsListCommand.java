package io.resolvent.agent.cli;

import io.resolvent.agent.discovery.FoundIntent;
import io.resolvent.agent.discovery.SqlIntentBook;
import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Lists found intents, the largest first. */
@Command(name = "list", mixinStandardHelpOptions = true, description = "Lists the found intents, the largest first.")
final class IntentsListCommand implements Callable<Integer> {

    @Mixin
    private FoundIntents found = new FoundIntents();

    @Override
    public Integer call() {
        return found.book(this::print);
    }

    private int print(SqlIntentBook book) {
        List<FoundIntent> intents = book.book().intents();
        PrintWriter out = found.out();
        if (intents.isEmpty()) {
            out.println("nothing found yet. Run: ./resolvent intents discover");
        }
        for (FoundIntent intent : intents) {
            out.println(String.format(
                    Locale.ROOT,
                    "%-10s %7d tickets  by %-8s %s",
                    intent.id(),
                    intent.tickets().size(),
                    intent.origin().word(),
                    intent.label()));
        }
        long unnamed = intents.stream().filter(intent -> !intent.named()).count();
        if (unnamed > 0) {
            out.println(unnamed + " of " + intents.size()
                    + " wait for a name. Look at one: ./resolvent intents show ID, name it: ./resolvent intents name ID"
                    + " \"its name\"");
        }
        out.flush();
        return 0;
    }
}
