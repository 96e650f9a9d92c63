package io.resolvent.ingestion.lucene;

import org.apache.lucene.index.IndexReader;
import org.apache.lucene.search.KnnFloatVectorQuery;
import org.apache.lucene.search.Query;

/**
 * The nearest vectors under a filter. Up to {@link #EXACT} passages all are compared, so the answer is exact; beyond, the
 * graph is searched a good deal deeper than asked.
 */
final class NearestQuery {

    /** Lucene compares all vectors when it is asked for at least as many as there are. */
    static final int EXACT = 10_000;

    private static final int DEEPER = 2;
    private static final int DEEP_ENOUGH = 100;

    private NearestQuery() {}

    static Query of(float[] vector, Query filter, int limit, IndexReader reader) {
        int passages = reader.maxDoc();
        int depth = passages <= EXACT ? Math.max(1, passages) : Math.max(DEEP_ENOUGH, DEEPER * limit);
        return new KnnFloatVectorQuery(PassageDocument.VECTOR, vector, depth, filter);
    }
}
