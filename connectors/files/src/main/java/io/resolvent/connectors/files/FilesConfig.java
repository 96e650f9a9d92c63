package io.resolvent.connectors.files;

import io.resolvent.connectors.ConnectorSettings;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Which files a person configured; all of them are there and readable.
 *
 * @param pageSize lines in a page
 */
record FilesConfig(List<Path> history, List<Path> tickets, List<Path> knowledge, List<Path> macros, int pageSize) {

    FilesConfig {
        history = List.copyOf(history);
        tickets = List.copyOf(tickets);
        knowledge = List.copyOf(knowledge);
        macros = List.copyOf(macros);
    }

    static FilesConfig of(ConnectorSettings settings) {
        FilesConfig config = new FilesConfig(
                paths(settings, "history"),
                paths(settings, "tickets"),
                paths(settings, "knowledge"),
                paths(settings, "macros"),
                pageSize(settings));
        if (config.byKey().values().stream().allMatch(List::isEmpty)) {
            throw settings.invalid("history", "is missing: name at least one of history, tickets, knowledge, macros");
        }
        return config;
    }

    /** The files under the setting that names them. */
    Map<String, List<Path>> byKey() {
        return Map.of("history", history, "tickets", tickets, "knowledge", knowledge, "macros", macros);
    }

    /** History first, then open tickets. */
    List<Path> ticketFiles() {
        List<Path> files = new ArrayList<>(history);
        files.addAll(tickets);
        return files;
    }

    private static List<Path> paths(ConnectorSettings settings, String key) {
        List<Path> paths = new ArrayList<>();
        for (String text : settings.get(key).orElse("").split(",")) {
            if (!text.isBlank()) {
                paths.add(readable(settings, key, text.strip()));
            }
        }
        return paths;
    }

    private static Path readable(ConnectorSettings settings, String key, String text) {
        try {
            Path path = Path.of(text);
            if (!Files.isRegularFile(path)) {
                throw settings.invalid(key, "no such file: " + text);
            }
            if (!Files.isReadable(path)) {
                throw settings.invalid(key, "this file may not be read: " + text);
            }
            return path;
        } catch (InvalidPathException e) {
            throw settings.invalid(key, "no such file: " + text);
        }
    }

    private static int pageSize(ConnectorSettings settings) {
        String size = settings.get("page-size").orElse("200");
        if (!size.matches("[1-9][0-9]{0,3}") || Integer.parseInt(size) > 1000) {
            throw settings.invalid("page-size", "is no number from 1 to 1000");
        }
        return Integer.parseInt(size);
    }
}
