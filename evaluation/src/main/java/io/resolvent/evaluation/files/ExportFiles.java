package io.resolvent.evaluation.files;

import io.resolvent.agent.ConnectedStores;
import io.resolvent.agent.cli.CommandFailed;
import io.resolvent.agent.config.ConnectorEntry;
import io.resolvent.agent.config.SecretReference;
import io.resolvent.agent.config.Settings;
import io.resolvent.connectors.Batch;
import io.resolvent.connectors.Checkpoint;
import io.resolvent.connectors.Connector;
import io.resolvent.connectors.KnowledgeItem;
import io.resolvent.connectors.Skipped;
import io.resolvent.connectors.Ticket;
import io.resolvent.connectors.TicketChange;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Reads exports through the files connector, so that what is measured is what the product reads. Strict: the first record
 * that cannot be read ends the command, naming file and line.
 */
public final class ExportFiles {

    private static final String NAME = "files";

    private final Settings settings;
    private final Clock clock;

    public ExportFiles(Settings settings, Clock clock) {
        this.settings = settings;
        this.clock = clock;
    }

    /** Resolved tickets, with what people made of them. */
    public List<Ticket> history(List<Path> files) {
        return tickets("history", files);
    }

    /** Open tickets; their labels are not in them. */
    public List<Ticket> open(Path file) {
        return tickets("tickets", List.of(file));
    }

    /** Documents. */
    public List<KnowledgeItem> knowledge(List<Path> files) {
        return read(
                "knowledge", files, store -> all(checkpoint -> store.knowledge().list(checkpoint)));
    }

    private List<Ticket> tickets(String key, List<Path> files) {
        return read(key, files, store -> {
            List<TicketChange> changes = all(checkpoint -> store.tickets().changedSince(checkpoint));
            return changes.stream()
                    .map(change -> store.tickets().read(change.ref()))
                    .toList();
        });
    }

    private <T> List<T> read(String key, List<Path> files, Function<Connector, List<T>> read) {
        if (files.isEmpty()) {
            return List.of();
        }
        files.forEach(ExportFiles::requireReadable);
        String joined = files.stream().map(Path::toString).collect(Collectors.joining(","));
        ConnectorEntry entry = new ConnectorEntry(
                NAME, Map.of(key, joined), Map.of(), Duration.ofMinutes(1), Duration.ofMinutes(1), null);
        Settings withFiles = settings.with(Map.of(NAME, entry));
        try (ConnectedStores stores = ConnectedStores.open(withFiles, new SecretReference(Map.of()), clock)) {
            return read.apply(stores.get(NAME));
        }
    }

    private static <T> List<T> all(Function<Checkpoint, Batch<T>> pages) {
        List<T> items = new ArrayList<>();
        Optional<Checkpoint> next = Optional.of(Checkpoint.start());
        while (next.isPresent()) {
            Batch<T> page = pages.apply(next.get());
            page.skipped().stream().findFirst().ifPresent(ExportFiles::fail);
            items.addAll(page.items());
            next = page.more() ? Optional.of(page.next()) : Optional.empty();
        }
        return items;
    }

    private static void fail(Skipped skipped) {
        throw CommandFailed.usage(skipped.where() + ": " + skipped.reason());
    }

    private static void requireReadable(Path file) {
        if (!Files.isReadable(file) || Files.isDirectory(file)) {
            throw CommandFailed.usage(file + ": no such file, or it cannot be read");
        }
    }
}
