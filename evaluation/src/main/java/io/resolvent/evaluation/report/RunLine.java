package io.resolvent.evaluation.report;

import io.resolvent.ingestion.index.Passage;
import java.util.List;
import java.util.Locale;

/** One line of {@code run.jsonl}: a ticket and the documents found for it, best first. */
public record RunLine(String id, List<HitLine> hits) {

    /** @param visibility {@code public}, {@code requester} or {@code internal} */
    public record HitLine(String id, double score, String visibility) {}

    public static HitLine hit(Passage passage, double score) {
        return new HitLine(
                passage.documentId(), score, passage.audience().name().toLowerCase(Locale.ROOT));
    }
}
