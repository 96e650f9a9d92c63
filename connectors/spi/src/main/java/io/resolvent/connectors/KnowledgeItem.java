package io.resolvent.connectors;

import java.net.URI;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/**
 * One piece of written knowledge: a macro, an article or document, or a thread from a chat.
 *
 * @param id the store's id, unique within its connector and kind
 * @param version changes whenever the item changes
 * @param audience who may see it; unknown is INTERNAL
 * @param labels what the store says of it, for example {@code intent}, {@code product}, {@code language}
 */
public record KnowledgeItem(
        String id,
        Kind kind,
        String title,
        String body,
        Format format,
        Audience audience,
        String version,
        Instant updatedAt,
        Map<String, String> labels,
        Optional<URI> link) {

    /** What it is. */
    public enum Kind {
        MACRO,
        ARTICLE,
        THREAD
    }

    /** How the body is written. */
    public enum Format {
        PLAIN,
        MARKDOWN,
        HTML
    }

    public KnowledgeItem {
        labels = Map.copyOf(labels);
        if (id.isBlank()) {
            throw new IllegalArgumentException("knowledge item without an id: " + title);
        }
    }
}
