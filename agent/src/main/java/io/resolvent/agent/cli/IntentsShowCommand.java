package io.resolvent.agent.cli;

import io.resolvent.agent.discovery.FoundIntent;
import io.resolvent.agent.discovery.SqlIntentBook;
import io.resolvent.ingestion.Knowledge;
import io.resolvent.ingestion.index.ResolvedTicket;
import java.io.PrintWriter;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Shows one found intent with its tickets. */
@Command(
        name = "show",
        mixinStandardHelpOptions = true,
        description = "Shows a found intent with what its tickets ask.")
final class IntentsShowCommand implements Callable<Integer> {

    private static final int LONGEST = 160;

    @Mixin
    private FoundIntents found = new FoundIntents();

    @Parameters(paramLabel = "INTENT", description = "its id or name")
    private String intent = "";

    @Option(
            names = "--limit",
            paramLabel = "N",
            defaultValue = "10",
            description = "how many of its tickets (default: ${DEFAULT-VALUE})")
    private int limit;

    @Override
    public Integer call() {
        return found.withKnowledge(this::print);
    }

    private int print(SqlIntentBook book, Knowledge knowledge) {
        FoundIntent one = book.book().intent(intent);
        PrintWriter out = found.out();
        out.println(one.id() + "  " + one.label());
        out.println("found by " + one.origin().word() + (one.key().isBlank() ? "" : " " + one.key()) + ", "
                + one.tickets().size() + " tickets" + (one.named() ? "" : ", not yet named"));
        Set<String> tickets = new HashSet<>(one.tickets());
        knowledge.resolvedTickets().stream()
                .filter(ticket -> tickets.contains(ticket.ref().toString()))
                .limit(limit)
                .forEach(ticket -> out.println("  " + ticket.ref() + "  " + line(ticket)));
        out.flush();
        return 0;
    }

    private static String line(ResolvedTicket ticket) {
        String flat = ticket.question().replaceAll("[\\s\\p{Cntrl}]+", " ").strip();
        return flat.length() <= LONGEST ? flat : flat.substring(0, LONGEST) + "…";
    }
}
