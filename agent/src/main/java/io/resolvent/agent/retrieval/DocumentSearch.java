package io.resolvent.agent.retrieval;

import io.resolvent.ingestion.index.Embedder;
import io.resolvent.ingestion.index.Hit;
import io.resolvent.ingestion.index.KnowledgeIndex;
import io.resolvent.ingestion.index.Scope;
import java.util.List;
import java.util.stream.Stream;

/**
 * Finds documents of one pool by words and by meaning, then once more with the words of the first ones. Thread-safe,
 * deterministic for one index generation.
 */
final class DocumentSearch {

    private static final int PASSAGES_PER_DOCUMENT = 4;
    private static final int FEWEST_PASSAGES = 120;
    private static final Fusion FUSION = new Fusion(0.5, 0.3);

    private final KnowledgeIndex index;
    private final Embedder embedder;
    private final Feedback feedback = new Feedback();

    DocumentSearch(KnowledgeIndex index, Embedder embedder) {
        this.index = index;
        this.embedder = embedder;
    }

    /** The question's vector, for several searches. */
    float[] vector(String question) {
        return QuestionVector.of(question, embedder);
    }

    /** At most {@code limit} documents, best first. */
    List<Found> search(String question, float[] vector, Scope scope, int limit) {
        int passages = Math.max(FEWEST_PASSAGES, limit * PASSAGES_PER_DOCUMENT);
        List<Hit> words = index.keyword(question, scope, passages);
        List<Hit> vectors = index.nearest(vector, scope, passages);
        List<Found> first = FUSION.fuse(words, vectors);
        String more = feedback.words(first, Stream.concat(words.stream(), vectors.stream()));
        List<Hit> expanded = more.isEmpty() ? words : index.keyword(more, scope, passages);
        return FUSION.fuse(words, expanded, vectors).stream().limit(limit).toList();
    }
}
