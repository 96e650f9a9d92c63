package io.resolvent.agent.retrieval;

import io.resolvent.connectors.Audience;
import io.resolvent.ingestion.index.Passage;
import io.resolvent.ingestion.index.SourceKind;
import java.time.Instant;
import java.util.Map;

/** Passages for tests. */
final class Passages {

    static final Instant KNOWN = Instant.parse("2026-01-01T00:00:00Z");

    private Passages() {}

    static Passage of(SourceKind kind, String document, int ordinal, Audience audience, String text) {
        return labelled(kind, document, ordinal, audience, text, Map.of());
    }

    static Passage titled(
            SourceKind kind, String document, String title, String text, Instant known, Map<String, String> labels) {
        return new Passage(
                Passage.source("desk", kind, document) + "#0",
                "desk",
                kind,
                document,
                "1",
                Audience.PUBLIC,
                title,
                text,
                0,
                text.length(),
                labels,
                known);
    }

    static Passage labelled(
            SourceKind kind, String document, int ordinal, Audience audience, String text, Map<String, String> labels) {
        return new Passage(
                Passage.source("desk", kind, document) + "#" + ordinal,
                "desk",
                kind,
                document,
                "1",
                audience,
                "",
                text,
                0,
                text.length(),
                labels,
                KNOWN);
    }
}
