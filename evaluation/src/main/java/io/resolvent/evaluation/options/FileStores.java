package io.resolvent.evaluation.options;

import io.resolvent.agent.config.ConnectorEntry;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Files as ticket stores that can only be read; lists without a file are left out. */
public final class FileStores {

    private static final Duration LONG = Duration.ofMinutes(1);

    private FileStores() {}

    /** What is learned from. */
    public static ConnectorEntry known(List<Path> history, List<Path> knowledge, List<Path> macros) {
        Map<String, String> keys = new LinkedHashMap<>();
        put(keys, "history", history);
        put(keys, "knowledge", knowledge);
        put(keys, "macros", macros);
        return entry(keys);
    }

    /** Tickets to work on. */
    public static ConnectorEntry tickets(List<Path> tickets) {
        Map<String, String> keys = new LinkedHashMap<>();
        put(keys, "tickets", tickets);
        return entry(keys);
    }

    private static ConnectorEntry entry(Map<String, String> keys) {
        return new ConnectorEntry("files", keys, Map.of(), LONG, LONG, null);
    }

    private static void put(Map<String, String> keys, String key, List<Path> files) {
        if (!files.isEmpty()) {
            keys.put(key, files.stream().map(Path::toString).collect(Collectors.joining(",")));
        }
    }
}
