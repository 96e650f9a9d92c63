package io.resolvent.evaluation.options;

import io.resolvent.agent.cli.CommandFailed;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Looks at files before any work is done, so that a wrong path costs no time. */
public final class InputFiles {

    private static final String WHAT_TO_DO = "give the path of a JSON lines file, plain or .gz";

    private InputFiles() {}

    /** The same files, when there is at least one and each can be read. */
    public static List<Path> some(String option, String what, List<Path> files) {
        if (files.isEmpty()) {
            throw CommandFailed.usage(option + " is missing: name a file of " + what + ", as " + option + " FILE");
        }
        return readable(option, files);
    }

    /** The same files, when each can be read; there may be none. */
    public static List<Path> readable(String option, List<Path> files) {
        files.forEach(file -> check(option, file));
        return List.copyOf(files);
    }

    private static void check(String option, Path file) {
        if (Files.isDirectory(file)) {
            throw CommandFailed.usage(option + " " + file + ": is a folder; " + WHAT_TO_DO);
        }
        if (!Files.exists(file)) {
            throw CommandFailed.usage(option + " " + file + ": no such file; " + WHAT_TO_DO);
        }
        if (!Files.isReadable(file)) {
            throw CommandFailed.usage(option + " " + file + ": may not be read; check its rights");
        }
    }
}
