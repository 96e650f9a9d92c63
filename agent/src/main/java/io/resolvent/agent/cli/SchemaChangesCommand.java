package io.resolvent.agent.cli;

import io.resolvent.agent.mapping.SqlSchemaBook.Acceptance;
import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Lists what was accepted, by whom and when. */
@Command(
        name = "changes",
        mixinStandardHelpOptions = true,
        description = "Lists every acceptance of a ticket store, the newest first.")
final class SchemaChangesCommand implements Callable<Integer> {

    @Mixin
    private WatchedStores watched = new WatchedStores();

    @Parameters(index = "0", paramLabel = "NAME", description = "the ticket store's name in the configuration")
    private String name = "";

    @Override
    public Integer call() {
        return watched.with(this::list);
    }

    private int list(WatchedStores.Opened opened) {
        opened.readable(name);
        List<Acceptance> acceptances = opened.book().acceptances(name);
        PrintWriter out = watched.out();
        acceptances.forEach(one -> out.println(one.seq() + "  " + one.at() + "  " + one.who() + "  " + one.summary()));
        if (acceptances.isEmpty()) {
            out.println("nothing accepted yet: the first look accepts what is there");
        }
        out.flush();
        return 0;
    }
}
