package io.resolvent.agent.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Names a found intent. */
@Command(
        name = "name",
        mixinStandardHelpOptions = true,
        description = "Names a found intent. Only then may it be switched to automatic resolution, under that name.")
final class IntentsNameCommand implements Callable<Integer> {

    @Mixin
    private FoundIntents found = new FoundIntents();

    @Parameters(index = "0", paramLabel = "INTENT", description = "its id or name")
    private String intent = "";

    @Parameters(index = "1", paramLabel = "NAME", description = "its name from now on")
    private String name = "";

    @Override
    public Integer call() {
        return found.book(book -> found.make(book, book.book().name(intent, name)));
    }
}
