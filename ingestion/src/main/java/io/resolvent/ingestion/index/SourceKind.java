package io.resolvent.ingestion.index;

/** What a passage comes from. Each kind is its own pool in retrieval. */
public enum SourceKind {
    ARTICLE,
    MACRO,
    /** A resolved ticket: the passage is its question; the resolution is looked up by its document id. */
    TICKET,
    THREAD
}
