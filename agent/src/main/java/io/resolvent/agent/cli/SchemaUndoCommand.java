package io.resolvent.agent.cli;

import java.io.PrintWriter;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Takes back the newest acceptance. */
@Command(
        name = "undo",
        mixinStandardHelpOptions = true,
        description = "Takes back the newest acceptance of a ticket store; again takes back the one before it.")
final class SchemaUndoCommand implements Callable<Integer> {

    @Mixin
    private WatchedStores watched = new WatchedStores();

    @Parameters(index = "0", paramLabel = "NAME", description = "the ticket store's name in the configuration")
    private String name = "";

    @Override
    public Integer call() {
        return watched.with(this::undo);
    }

    private int undo(WatchedStores.Opened opened) {
        opened.readable(name);
        String summary = opened.book()
                .undo(name, watched.who(), WatchedStores.clock().instant())
                .orElseThrow(() -> CommandFailed.check("there is no acceptance to take back"));
        PrintWriter out = watched.out();
        out.println("took back: " + summary);
        out.println("See what is stopped by that: ./resolvent schema show " + name);
        out.flush();
        return 0;
    }
}
