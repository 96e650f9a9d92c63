package io.resolvent.ingestion.index;

import io.resolvent.connectors.Audience;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/**
 * The smallest citable piece of knowledge, already redacted.
 *
 * @param id unique in the index: {@code origin/kind/documentId#ordinal}
 * @param origin the connector it came from
 * @param documentId the store's id of the document, macro or ticket
 * @param version the version of the document it was cut from
 * @param start offset of {@code text} in the document's plain text, UTF-16 units
 * @param end end offset, exclusive
 * @param labels what the store says of the document, for example {@code intent}, {@code product}
 * @param knownSince when the team first had this text; a ticket's: when it was resolved
 */
public record Passage(
        String id,
        String origin,
        SourceKind kind,
        String documentId,
        String version,
        Audience audience,
        String title,
        String text,
        int start,
        int end,
        Map<String, String> labels,
        Instant knownSince) {

    public Passage {
        labels = Map.copyOf(labels);
        if (start < 0 || end < start) {
            throw new IllegalArgumentException("passage " + id + " has span " + start + ".." + end);
        }
    }

    /** The ticket that a thread is about, {@code system:id}, by its labels {@code system} and {@code ticket}. */
    public Optional<String> ticket() {
        Optional<String> system = Optional.ofNullable(labels.get("system"));
        return kind == SourceKind.THREAD
                ? system.flatMap(s -> Optional.ofNullable(labels.get("ticket")).map(id -> s + ":" + id))
                : Optional.empty();
    }

    /** Names the document it came from within the whole index. */
    public String source() {
        return source(origin, kind, documentId);
    }

    public static String source(String origin, SourceKind kind, String documentId) {
        return origin + "/" + kind + "/" + documentId;
    }
}
