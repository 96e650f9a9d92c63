package io.resolvent.agent.retrieval;

import io.resolvent.ingestion.index.Passage;

/**
 * A document that was found, with its best passage.
 *
 * @param score fused from words and meaning, 0 to 1; comparable within one search
 * @param similarity cosine between question and passage; an upper bound when only words found it
 * @param wording the keyword score of the passage relative to the best of the search, 0 to 1
 */
public record Found(Passage passage, double score, double similarity, double wording) {

    Found scored(double other) {
        return new Found(passage, other, similarity, wording);
    }

    Found at(Passage wider) {
        return new Found(wider, score, similarity, wording);
    }
}
