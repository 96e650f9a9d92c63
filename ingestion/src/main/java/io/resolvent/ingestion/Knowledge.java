package io.resolvent.ingestion;

import io.resolvent.connectors.Connector;
import io.resolvent.connectors.KnowledgeItem;
import io.resolvent.ingestion.index.DocumentReader;
import io.resolvent.ingestion.index.Embedder;
import io.resolvent.ingestion.index.KnowledgeIndex;
import io.resolvent.ingestion.index.ResolvedTicket;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Everything the assistant knows: SQL as the source of truth, an index over it, the embedder and its vector cache.
 * Thread-safe. One per home folder.
 */
public interface Knowledge extends DocumentReader, AutoCloseable {

    KnowledgeIndex index();

    /** The embedder, with the vector cache in front. */
    Embedder embedder();

    /**
     * Brings what this store has up to date: resolved tickets since the last checkpoint, all macros and articles.
     * Resumable: a broken-off run goes on where it was. Idempotent: a second run changes nothing.
     */
    IngestReport ingest(Connector connector, Progress progress);

    /** Resolved tickets in the order of their resolution, oldest first; without their threads, so that it is cheap. */
    List<ResolvedTicket> resolvedTickets();

    /** By {@code Passage.source()}; with its thread. */
    Optional<ResolvedTicket> resolvedTicket(String source);

    /** All current macros, articles and threads as plain text; what is not PUBLIC is redacted. */
    List<KnowledgeItem> items();

    /**
     * Removes every document and resolved ticket that mentions something, from SQL and from the index. What the store
     * still has comes back with the next complete reading: remove it there first.
     *
     * @param mentions asked for each of a document's texts
     * @return how many were removed
     */
    int forget(Predicate<String> mentions, Progress progress);

    /** Throws the index away and builds it again from SQL; vectors come from the cache. */
    void rebuildIndex(Progress progress);

    @Override
    void close();
}
