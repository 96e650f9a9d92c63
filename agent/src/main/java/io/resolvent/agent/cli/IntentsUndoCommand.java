package io.resolvent.agent.cli;

import io.resolvent.agent.discovery.SqlIntentBook;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Takes back the newest change. */
@Command(
        name = "undo",
        mixinStandardHelpOptions = true,
        description = "Takes back the newest change to the found intents; again takes back the one before it.")
final class IntentsUndoCommand implements Callable<Integer> {

    @Mixin
    private FoundIntents found = new FoundIntents();

    @Override
    public Integer call() {
        return found.book(this::undo);
    }

    private int undo(SqlIntentBook book) {
        String summary = book.undo(found.who(), FoundIntents.clock().instant())
                .orElseThrow(() -> CommandFailed.check("there is no change to take back"));
        return found.say("took back: " + summary);
    }
}
