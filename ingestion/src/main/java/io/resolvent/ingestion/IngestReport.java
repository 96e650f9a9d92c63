package io.resolvent.ingestion;

import io.resolvent.connectors.Skipped;
import java.util.List;

/**
 * What one run of ingestion did.
 *
 * @param tickets resolved tickets read anew or changed
 * @param items macros, articles and threads read anew or changed
 * @param removed documents that are gone from the store
 * @param folded near-duplicates that were folded into another document
 * @param passages passages put into the index
 * @param skipped records that could not be read, each with its reason
 */
public record IngestReport(int tickets, int items, int removed, int folded, int passages, List<Skipped> skipped) {

    public IngestReport {
        skipped = List.copyOf(skipped);
    }

    public IngestReport plus(IngestReport other) {
        List<Skipped> all = new java.util.ArrayList<>(skipped);
        all.addAll(other.skipped);
        return new IngestReport(
                tickets + other.tickets,
                items + other.items,
                removed + other.removed,
                folded + other.folded,
                passages + other.passages,
                all);
    }

    public static IngestReport nothing() {
        return new IngestReport(0, 0, 0, 0, 0, List.of());
    }
}
