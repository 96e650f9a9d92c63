package io.resolvent.ingestion.index;

import java.util.List;
import java.util.Set;

/**
 * Keyword and vector search over passages. Thread-safe. Rebuilt from SQL at any time; never the source of truth.
 * Equal contents and equal searches give equal hits in equal order (ties by passage id).
 */
public interface KnowledgeIndex extends AutoCloseable {

    /** Adds passages, replacing those with equal ids. Visible to searches after {@link #refresh()}. */
    void put(List<IndexedPassage> passages);

    /** Removes all passages of these documents, named by {@link Passage#source()}. */
    void remove(Set<String> sources);

    /** Makes what was put or removed visible, and durable. */
    void refresh();

    /** The best passages by BM25 over title and text. Free text is only ever terms, never query syntax. */
    List<Hit> keyword(String text, Scope scope, int limit);

    /** The passages nearest by cosine. */
    List<Hit> nearest(float[] vector, Scope scope, int limit);

    /** Number of passages. */
    long size();

    /** The embedder's fingerprint and a counter that changes with every visible change. */
    String generation();

    @Override
    void close();
}
