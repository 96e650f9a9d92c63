package io.resolvent.ingestion;

import io.resolvent.ingestion.index.Embedder;
import io.resolvent.ingestion.index.KnowledgeIndex;
import io.resolvent.ingestion.lucene.LuceneKnowledgeIndex;
import java.nio.file.Path;

/** Opens an index in a folder of its own. */
public interface KnowledgeIndexOpener {

    /**
     * The index in this folder, an empty one when there is none.
     *
     * @throws io.resolvent.ingestion.index.IndexUnusable when it is broken or from another embedder
     */
    KnowledgeIndex open(Path folder, Embedder embedder);

    /** An empty index in this folder, whatever was there. */
    KnowledgeIndex create(Path folder, Embedder embedder);

    /** The embedded index. */
    static KnowledgeIndexOpener lucene() {
        return new KnowledgeIndexOpener() {
            @Override
            public KnowledgeIndex open(Path folder, Embedder embedder) {
                return LuceneKnowledgeIndex.open(folder, embedder);
            }

            @Override
            public KnowledgeIndex create(Path folder, Embedder embedder) {
                return LuceneKnowledgeIndex.create(folder, embedder);
            }
        };
    }
}
