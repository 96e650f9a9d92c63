package io.resolvent.evaluation.options;

import io.resolvent.agent.cli.CommandFailed;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Mixin of commands that work on tickets and write a report: {@code --tickets} and {@code --out}. */
public final class AskedFiles {

    @Option(names = "--tickets", paramLabel = "FILE", description = "tickets to work on; may be repeated")
    private List<Path> tickets = new ArrayList<>();

    @Mixin
    private OutFolder out = new OutFolder();

    /** At least one file. */
    public List<Path> tickets() {
        return InputFiles.some("--tickets", "tickets", tickets);
    }

    /** The one file, for commands that take no more. */
    public Path oneFile() {
        if (tickets().size() > 1) {
            throw CommandFailed.usage("--tickets may be given once only here; join the files first");
        }
        return tickets().getFirst();
    }

    /** The folder of the report. */
    public Path out() {
        return out.path();
    }
}
