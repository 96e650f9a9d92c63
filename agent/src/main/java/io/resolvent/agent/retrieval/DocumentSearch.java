package io.resolvent.agent.retrieval;

import io.resolvent.ingestion.index.Embedder;
import io.resolvent.ingestion.index.KnowledgeIndex;
import io.resolvent.ingestion.index.Scope;
import java.util.List;

/** Finds documents by words and by meaning in one scope. Thread-safe, deterministic for one index generation. */
public final class DocumentSearch {

    private static final int PASSAGES_PER_DOCUMENT = 3;
    private static final int FEWEST_PASSAGES = 50;
    private static final Fusion FUSION = new Fusion(0.7);

    private final KnowledgeIndex index;
    private final Embedder embedder;

    public DocumentSearch(KnowledgeIndex index, Embedder embedder) {
        this.index = index;
        this.embedder = embedder;
    }

    /** The question's vector, for several searches. */
    float[] vector(String question) {
        return embedder.embed(question);
    }

    /** At most {@code limit} documents, best first. */
    public List<Found> search(String question, Scope scope, int limit) {
        return search(question, vector(question), scope, limit);
    }

    List<Found> search(String question, float[] vector, Scope scope, int limit) {
        int passages = Math.max(FEWEST_PASSAGES, limit * PASSAGES_PER_DOCUMENT);
        return FUSION.fuse(index.keyword(question, scope, passages), index.nearest(vector, scope, passages)).stream()
                .limit(limit)
                .toList();
    }
}
