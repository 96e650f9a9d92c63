package io.resolvent.evaluation.retrieval;

import io.resolvent.agent.retrieval.Found;
import java.util.List;
import java.util.Locale;

/** One line of {@code run.jsonl}: a ticket and the documents found for it, best first. */
record RunLine(String id, List<HitLine> hits) {

    /** @param visibility {@code public}, {@code requester} or {@code internal} */
    record HitLine(String id, double score, String visibility) {}

    static RunLine of(String id, List<Found> found) {
        return new RunLine(
                id,
                found.stream()
                        .map(f -> new HitLine(
                                f.passage().documentId(),
                                f.score(),
                                f.passage().audience().name().toLowerCase(Locale.ROOT)))
                        .toList());
    }
}
