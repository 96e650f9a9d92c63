package io.resolvent.evaluation.files;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A folder for the time of a run; closing deletes it. Its name holds the number of its process, so that what a killed run
 * left behind is known and deleted when the next one begins.
 *
 * @param path made, empty
 */
public record WorkFolder(Path path) implements AutoCloseable {

    private static final Pattern NAME = Pattern.compile("(backtest|bench)-(\\d+)-\\d+");

    /**
     * Makes one.
     *
     * @param home where; made when missing
     * @param purpose {@code backtest} or {@code bench}
     */
    public static WorkFolder in(Path home, String purpose) throws IOException {
        Files.createDirectories(home);
        deleteAbandoned(home);
        return new WorkFolder(Files.createTempDirectory(
                home, purpose + "-" + ProcessHandle.current().pid() + "-"));
    }

    @Override
    public void close() throws IOException {
        delete(path);
    }

    private static void deleteAbandoned(Path home) throws IOException {
        List<Path> folders;
        try (Stream<Path> all = Files.list(home)) {
            folders = all.filter(WorkFolder::isAbandoned).toList();
        }
        for (Path folder : folders) {
            delete(folder);
        }
    }

    private static boolean isAbandoned(Path folder) {
        Matcher name = NAME.matcher(folder.getFileName().toString());
        return name.matches()
                && Files.isDirectory(folder)
                && ProcessHandle.of(Long.parseLong(name.group(2))).isEmpty();
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }
}
