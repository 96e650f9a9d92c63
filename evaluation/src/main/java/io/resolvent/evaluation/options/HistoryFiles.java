package io.resolvent.evaluation.options;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Option;

/** Mixin of commands that learn from resolved tickets: {@code --history}. */
public final class HistoryFiles {

    @Option(names = "--history", paramLabel = "FILE", description = "resolved tickets to learn from; may be repeated")
    private List<Path> history = new ArrayList<>();

    /** May be none. */
    public List<Path> any() {
        return InputFiles.readable("--history", history);
    }

    /** At least one file. */
    public List<Path> some() {
        return InputFiles.some("--history", "resolved tickets", history);
    }
}
