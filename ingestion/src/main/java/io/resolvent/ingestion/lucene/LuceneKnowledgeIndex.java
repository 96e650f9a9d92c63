package io.resolvent.ingestion.lucene;

import io.resolvent.ingestion.index.Embedder;
import io.resolvent.ingestion.index.IndexUnusable;
import io.resolvent.ingestion.index.KnowledgeIndex;
import io.resolvent.ingestion.index.VectorSpace;
import java.nio.file.Path;

/** Opens the embedded index. One process and one instance per folder. */
public final class LuceneKnowledgeIndex {

    private LuceneKnowledgeIndex() {}

    /**
     * The index in this folder; an empty one when there is none. Every byte is checked against its checksum.
     *
     * @throws IndexUnusable when it is broken or its vectors come from another embedder; {@link #create} then
     * @throws IllegalStateException when another process has it open
     */
    public static KnowledgeIndex open(Path folder, Embedder embedder) {
        return IndexFolder.at(folder).open(VectorSpace.of(embedder));
    }

    /** The same, by the embedder's fingerprint and the length of its vectors. */
    public static KnowledgeIndex open(Path folder, String fingerprint, int dimension) {
        return IndexFolder.at(folder).open(new VectorSpace(fingerprint, dimension));
    }

    /** An empty index in this folder; whatever index was there is deleted. It must be closed. */
    public static KnowledgeIndex create(Path folder, Embedder embedder) {
        return IndexFolder.at(folder).create(VectorSpace.of(embedder));
    }

    /** The same, by the embedder's fingerprint and the length of its vectors. */
    public static KnowledgeIndex create(Path folder, String fingerprint, int dimension) {
        return IndexFolder.at(folder).create(new VectorSpace(fingerprint, dimension));
    }
}
