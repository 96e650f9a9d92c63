package io.resolvent.agent.cli;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;

/** Where a command prints. */
public final class Terminal {

    private Terminal() {}

    /** Standard output as the command line has it. */
    public static PrintWriter out(@Nullable CommandSpec spec) {
        return Optional.ofNullable(spec)
                .map(s -> s.commandLine().getOut())
                .orElseGet(() -> new PrintWriter(System.out, true, StandardCharsets.UTF_8));
    }
}
