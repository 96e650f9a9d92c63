package io.resolvent.agent.retrieval;

import io.resolvent.ingestion.index.Passage;

/**
 * A document that was found, with its best passage.
 *
 * @param score fused from words and meaning, 0 to 1; comparable within one search
 * @param similarity cosine between question and passage; an upper bound when only words found it
 */
public record Found(Passage passage, double score, double similarity) {}
