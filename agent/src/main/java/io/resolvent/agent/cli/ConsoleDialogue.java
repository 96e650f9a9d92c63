package io.resolvent.agent.cli;

import io.resolvent.agent.connect.Dialogue;
import java.io.Console;
import java.io.PrintWriter;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Asks on the terminal; where there is none nobody can be asked. */
final class ConsoleDialogue implements Dialogue {

    private final Optional<Console> console;
    private final PrintWriter out;

    ConsoleDialogue(PrintWriter out) {
        this.console = Optional.ofNullable(System.console()).filter(Console::isTerminal);
        this.out = out;
    }

    @Override
    public Optional<String> ask(String question) {
        return console.map(terminal -> answer(terminal.readLine("%s%n> ", question)));
    }

    @Override
    public Optional<String> askHidden(String question) {
        return console.map(terminal -> {
            char[] typed = terminal.readPassword("%s%n> ", question);
            return typed == null ? "" : new String(typed);
        });
    }

    @Override
    public void say(String line) {
        out.println(line);
        out.flush();
    }

    private static String answer(@Nullable String line) {
        if (line == null) {
            throw CommandFailed.usage("the input ended before everything was asked; nothing was written");
        }
        return line.strip();
    }
}
