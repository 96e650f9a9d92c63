package io.resolvent.evaluation.options;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Option;

/** Mixin of commands that answer from what a team has written: {@code --knowledge}, {@code --macros}. */
public final class WrittenFiles {

    @Option(names = "--knowledge", paramLabel = "FILE", description = "documents; may be repeated")
    private List<Path> knowledge = new ArrayList<>();

    @Option(names = "--macros", paramLabel = "FILE", description = "macros; may be repeated")
    private List<Path> macros = new ArrayList<>();

    /** Documents; may be none. */
    public List<Path> knowledge() {
        return InputFiles.readable("--knowledge", knowledge);
    }

    /** Documents; at least one file. */
    public List<Path> someKnowledge() {
        return InputFiles.some("--knowledge", "documents", knowledge);
    }

    /** Macros; may be none. */
    public List<Path> macros() {
        return InputFiles.readable("--macros", macros);
    }
}
