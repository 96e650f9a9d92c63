package io.resolvent.evaluation.options;

import io.resolvent.agent.cli.Location;
import io.resolvent.agent.cli.ProgressLine;
import io.resolvent.agent.cli.Terminal;
import io.resolvent.agent.config.Settings;
import io.resolvent.ingestion.Progress;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Mixin of every measuring command: {@code --home}, {@code --config}, the clock, and where it prints. */
public final class Session {

    private final Clock clock = Clock.systemUTC();

    @Mixin
    private Location location = new Location();

    @Spec(Spec.Target.MIXEE)
    private @Nullable CommandSpec spec;

    public Settings settings() {
        return location.settings();
    }

    public Path home() {
        return location.home();
    }

    public Clock clock() {
        return clock;
    }

    /** Shows on standard error how far long work is. */
    public Progress progress() {
        return new ProgressLine(System.err, clock);
    }

    /** Prints what was found. */
    public void print(String text) {
        PrintWriter out = Terminal.out(spec);
        out.println(text);
        out.flush();
    }
}
