package io.resolvent.agent.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Makes one found intent of several. */
@Command(name = "merge", mixinStandardHelpOptions = true, description = "Makes one found intent of several.")
final class IntentsMergeCommand implements Callable<Integer> {

    @Mixin
    private FoundIntents found = new FoundIntents();

    @Parameters(arity = "2..*", paramLabel = "INTENT", description = "ids or names; the first one keeps its id")
    private List<String> intents = new ArrayList<>();

    @Option(names = "--name", paramLabel = "NAME", description = "its name from now on (default: that of the first)")
    private @Nullable String name;

    @Override
    public Integer call() {
        return found.book(book -> found.make(book, book.book().merge(intents, Optional.ofNullable(name))));
    }
}
