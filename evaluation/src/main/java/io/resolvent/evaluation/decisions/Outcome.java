package io.resolvent.evaluation.decisions;

import io.resolvent.evaluation.files.JsonLines;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/**
 * What was decided for a ticket: a line of {@code results.jsonl}.
 *
 * @param sent what the customer would have read, empty unless resolved
 * @param sources ids of the documents and macros that the reply cites
 */
record Outcome(String decision, String sent, Set<String> sources, List<String> reasons) {

    Outcome {
        sources = Set.copyOf(sources);
        reasons = List.copyOf(reasons);
    }

    /** By ticket id. */
    static Map<String, Outcome> read(Path results) {
        Map<String, Outcome> outcomes = new LinkedHashMap<>();
        JsonLines.read(results).forEach(line -> outcomes.put(line.path("id").asString(""), of(line)));
        return outcomes;
    }

    boolean isResolved() {
        return decision.equals(Choice.AUTO.decision());
    }

    private static Outcome of(JsonNode line) {
        String decision = line.path("decision").asString("");
        Set<String> sources = new LinkedHashSet<>();
        line.path("citations").forEach(c -> sources.add(plainId(c.path("source").asString(""))));
        JsonNode reasons = line.path("reasons");
        return new Outcome(
                decision,
                decision.equals(Choice.AUTO.decision()) ? line.path("reply").asString("") : "",
                sources,
                Stream.iterate(0, i -> i < reasons.size(), i -> i + 1)
                        .map(i -> reasons.path(i).asString(""))
                        .toList());
    }

    /** Without system, version and part. */
    private static String plainId(String source) {
        String id = source.split("[#@]", 2)[0];
        return id.substring(id.lastIndexOf(':') + 1);
    }
}
