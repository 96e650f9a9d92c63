package io.resolvent.connectors.sandbox.desk;

import io.resolvent.connectors.Audience;
import io.resolvent.connectors.KnowledgeItem.Format;
import io.resolvent.connectors.KnowledgeItem.Kind;
import java.time.Instant;
import java.util.Map;

/** An article or a macro of the help desk; {@code version} counts its changes from 1. */
public record DeskArticle(
        String id,
        Kind kind,
        String title,
        String body,
        Format format,
        Audience audience,
        long version,
        Instant updatedAt,
        Map<String, String> labels) {

    public DeskArticle {
        labels = Map.copyOf(labels);
    }

    /** Unique among all articles and macros. */
    public String key() {
        return key(kind, id);
    }

    static String key(Kind kind, String id) {
        return kind + ":" + id;
    }
}
