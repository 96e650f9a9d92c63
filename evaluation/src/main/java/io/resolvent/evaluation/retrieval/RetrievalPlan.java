package io.resolvent.evaluation.retrieval;

import io.resolvent.agent.config.Settings;
import io.resolvent.evaluation.options.FileStores;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * What is asked for.
 *
 * @param k most documents for a ticket
 */
record RetrievalPlan(
        List<Path> history, List<Path> knowledge, List<Path> macros, Path tickets, Path out, Settings settings, int k) {

    static final String STORE = "files";

    /** The files as the only ticket store, in a home of its own. */
    Settings reading(Path work) {
        return settings.at(work).with(Map.of(STORE, FileStores.known(history, knowledge, macros)));
    }
}
