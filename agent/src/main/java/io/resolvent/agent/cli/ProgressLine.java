package io.resolvent.agent.cli;

import io.resolvent.ingestion.Progress;
import java.io.Console;
import java.io.PrintStream;
import java.time.Clock;
import java.util.Locale;
import java.util.Optional;

/** Shows how far long work is, at most once a second, on standard error. Thread-safe. */
public final class ProgressLine implements Progress {

    private final PrintStream out;
    private final Clock clock;
    private final boolean terminal;
    private long last;
    private String step = "";

    public ProgressLine(PrintStream out, Clock clock) {
        this.out = out;
        this.clock = clock;
        this.terminal =
                Optional.ofNullable(System.console()).map(Console::isTerminal).orElse(false);
    }

    @Override
    public synchronized void at(String currentStep, long done, long total) {
        long now = clock.millis();
        boolean changed = !currentStep.equals(step);
        if (!changed && done != total && now - last < (terminal ? 1_000 : 10_000)) {
            return;
        }
        last = now;
        step = currentStep;
        String line = total < 0
                ? String.format(Locale.ROOT, "%s: %,d", currentStep, done)
                : String.format(Locale.ROOT, "%s: %,d of %,d", currentStep, done, total);
        out.print(terminal ? "\r\u001b[K" + line + (done == total ? "\n" : "") : line + "\n");
        out.flush();
    }
}
