package io.resolvent.ingestion.store;

import io.resolvent.connectors.Audience;
import io.resolvent.connectors.KnowledgeItem.Format;
import io.resolvent.ingestion.index.Passage;
import io.resolvent.ingestion.index.SourceKind;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;

/**
 * A macro, article, thread or resolved ticket as it is kept: redacted, in plain text.
 *
 * @param body what passages point into; of a ticket its question
 * @param link where a person opens it, empty when unknown
 * @param searchable whether it belongs in the index
 * @param foldGroup only documents of one group are folded into one another; empty: never
 * @param knownSince when the team first had this text
 */
public record StoredDocument(
        String origin,
        SourceKind kind,
        String documentId,
        String version,
        Audience audience,
        String title,
        String body,
        Format format,
        Map<String, String> labels,
        String link,
        boolean searchable,
        String foldGroup,
        Instant updatedAt,
        Instant knownSince) {

    public StoredDocument {
        labels = Map.copyOf(labels);
    }

    public String source() {
        return Passage.source(origin, kind, documentId);
    }

    /** Equal for equal contents, whatever the store's version says. */
    String contentHash(String rest) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (String part : new String[] {
                title,
                body,
                audience.name(),
                format.name(),
                link,
                foldGroup,
                Boolean.toString(searchable),
                new TreeMap<>(labels).toString(),
                rest
            }) {
                digest.update(part.getBytes(StandardCharsets.UTF_8));
                digest.update((byte) 0);
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("this Java has no SHA-256", e);
        }
    }
}
