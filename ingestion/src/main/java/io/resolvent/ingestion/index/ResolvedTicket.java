package io.resolvent.ingestion.index;

import io.resolvent.connectors.TicketRef;
import io.resolvent.connectors.Visibility;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * What a solved ticket teaches, redacted: the question, how it was resolved, and the thread with every comment's
 * visibility. Precedent for an internal note; never text for another customer.
 *
 * @param question subject and the requester's own words; of a chat that begins with a greeting also what follows it
 * @param resolution the last public reply of the team that says more than goodbye, empty when there was none
 * @param intent the store's own label, empty when it has none
 * @param macro the id of the macro that was used, empty when unknown
 */
public record ResolvedTicket(
        TicketRef ref,
        String version,
        String question,
        String resolution,
        List<Turn> thread,
        String intent,
        String macro,
        Map<String, String> labels,
        Instant createdAt,
        Instant resolvedAt) {

    /** One comment of the thread, redacted. */
    public record Turn(String speaker, Visibility visibility, String text) {}

    public ResolvedTicket {
        thread = List.copyOf(thread);
        labels = Map.copyOf(labels);
    }
}
