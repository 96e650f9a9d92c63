package io.resolvent.evaluation.decisions;

import io.resolvent.agent.cli.CommandFailed;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A folder with the tickets and the knowledge of one company. */
record CaseSet(Path folder) {

    private static final String TICKETS = "tickets.jsonl";

    /** The folder itself when it is a set, else the sets right below it by name. */
    static List<CaseSet> in(Path folder) throws IOException {
        if (file(folder, TICKETS).isPresent()) {
            return List.of(new CaseSet(folder));
        }
        if (!Files.isDirectory(folder)) {
            throw CommandFailed.usage(folder + ": no such folder");
        }
        try (Stream<Path> below = Files.list(folder)) {
            List<CaseSet> sets = below.filter(one -> file(one, TICKETS).isPresent())
                    .sorted()
                    .map(CaseSet::new)
                    .toList();
            if (sets.isEmpty()) {
                throw CommandFailed.usage(folder + ": has no " + TICKETS + ", nor has a folder in it");
            }
            return sets;
        }
    }

    String name() {
        return folder.toAbsolutePath().normalize().getFileName().toString();
    }

    Path tickets() {
        return required(TICKETS);
    }

    Path documents() {
        return required("docs.jsonl");
    }

    Optional<Path> macros() {
        return file(folder, "macros.jsonl");
    }

    /** The history of this name; the cold one where a set has no other. */
    Path history(HistoryKind kind) {
        return kind == HistoryKind.FULL
                ? file(folder, "history.jsonl").orElseGet(() -> history(HistoryKind.COLD))
                : required("history-cold.jsonl");
    }

    /** The kind that {@link #history} really gives. */
    HistoryKind found(HistoryKind kind) {
        return file(folder, "history.jsonl").isPresent() ? kind : HistoryKind.COLD;
    }

    private Path required(String name) {
        return file(folder, name).orElseThrow(() -> CommandFailed.usage(folder.resolve(name) + ": no such file"));
    }

    private static Optional<Path> file(Path folder, String name) {
        return Stream.of(name, name + ".gz")
                .map(folder::resolve)
                .filter(Files::isRegularFile)
                .findFirst();
    }
}
