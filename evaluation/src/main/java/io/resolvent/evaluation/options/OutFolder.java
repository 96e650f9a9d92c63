package io.resolvent.evaluation.options;

import io.resolvent.agent.cli.CommandFailed;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Option;

/** Mixin of commands that write a report: {@code --out}. */
public final class OutFolder {

    @Option(names = "--out", paramLabel = "DIR", description = "folder of the report; made when missing")
    private List<Path> out = new ArrayList<>();

    /** The folder that was named, else this one. */
    public Path pathOr(Path usual) {
        return out.isEmpty() ? usual : path();
    }

    public Path path() {
        if (out.size() != 1) {
            throw CommandFailed.usage("--out is missing: name the folder of the report, as --out DIR");
        }
        return out.getFirst();
    }
}
