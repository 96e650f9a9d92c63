package io.resolvent.evaluation.retrieval;

import io.resolvent.agent.config.ConnectorEntry;
import io.resolvent.agent.config.Settings;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What is asked for.
 *
 * @param k most documents for a ticket
 */
record RetrievalPlan(List<Path> history, List<Path> knowledge, Path tickets, Path out, Settings settings, int k) {

    static final String STORE = "files";

    /** The files as the only ticket store, in a home of its own. */
    Settings reading(Path work) {
        Map<String, String> keys = new LinkedHashMap<>();
        keys.put("knowledge", joined(knowledge));
        if (!history.isEmpty()) {
            keys.put("history", joined(history));
        }
        ConnectorEntry entry =
                new ConnectorEntry("files", keys, Map.of(), Duration.ofMinutes(1), Duration.ofMinutes(1), null);
        return settings.at(work).with(Map.of(STORE, entry));
    }

    private static String joined(List<Path> files) {
        return files.stream().map(Path::toString).collect(Collectors.joining(","));
    }
}
