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
 * @param reply what would be sent, or a person could send; empty when there is none
 * @param sources ids of the documents and macros that the reply cites
 */
record Outcome(String decision, String reply, double confidence, Set<String> sources, List<String> reasons) {

    private static final List<String> BOUND_ALONE = List.of("BOUND_NOT_MET");

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

    /** What the customer would have read; empty unless resolved. */
    String sent() {
        return isResolved() ? reply : "";
    }

    /** Sent, or kept back by the bound alone. */
    boolean isReady() {
        return isResolved() || (!reply.isEmpty() && reasons.equals(BOUND_ALONE));
    }

    private static Outcome of(JsonNode line) {
        Set<String> sources = new LinkedHashSet<>();
        line.path("citations").forEach(c -> sources.add(plainId(c.path("source").asString(""))));
        JsonNode reasons = line.path("reasons");
        return new Outcome(
                line.path("decision").asString(""),
                line.path("reply").asString(""),
                line.path("confidence").asDouble(0),
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
