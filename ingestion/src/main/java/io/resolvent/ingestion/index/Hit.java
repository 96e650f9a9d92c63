package io.resolvent.ingestion.index;

/**
 * A passage that was found.
 *
 * @param score higher is better; BM25 for a keyword search, cosine for a vector search; only comparable within one
 *     search
 */
public record Hit(Passage passage, double score) {}
