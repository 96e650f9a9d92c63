package io.resolvent.agent.cli;

import io.resolvent.agent.discovery.Discovery;
import io.resolvent.agent.discovery.FoundIntent;
import io.resolvent.agent.discovery.IntentBook;
import io.resolvent.agent.discovery.SqlIntentBook;
import io.resolvent.ingestion.Knowledge;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Divides a found intent. */
@Command(
        name = "split",
        mixinStandardHelpOptions = true,
        description = "Divides a found intent: by likeness, or the tickets that are named from the rest.")
final class IntentsSplitCommand implements Callable<Integer> {

    @Mixin
    private FoundIntents found = new FoundIntents();

    @Parameters(paramLabel = "INTENT", description = "its id or name; the largest part keeps them")
    private String intent = "";

    @Option(
            names = "--into",
            paramLabel = "N",
            defaultValue = "2",
            description = "how many parts, by likeness (default: ${DEFAULT-VALUE})")
    private int parts;

    @Option(
            names = "--ticket",
            paramLabel = "SYSTEM:ID",
            description = "a ticket that moves to the new intent; may be repeated; then nothing is divided by likeness")
    private List<String> tickets = new ArrayList<>();

    @Option(names = "--name", paramLabel = "NAME", description = "what to call the new intent until it is named")
    private String name = "";

    @Override
    public Integer call() {
        return tickets.isEmpty() ? found.withKnowledge(this::byLikeness) : found.book(this::byTickets);
    }

    private int byTickets(SqlIntentBook book) {
        IntentBook now = book.book();
        FoundIntent one = now.intent(intent);
        List<String> rest = one.tickets().stream()
                .filter(ticket -> !tickets.contains(ticket))
                .toList();
        String called = name.isBlank() ? one.name() : name;
        return found.make(book, now.split(intent, List.of(rest, tickets), List.of(called)));
    }

    private int byLikeness(SqlIntentBook book, Knowledge knowledge) {
        IntentBook now = book.book();
        Discovery.Division division =
                new Discovery(knowledge.embedder()).divide(now.intent(intent), knowledge.resolvedTickets(), parts);
        List<String> names = division.names();
        return found.make(book, now.split(intent, division.parts(), names.subList(1, names.size())));
    }
}
