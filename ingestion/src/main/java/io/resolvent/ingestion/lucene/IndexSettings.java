package io.resolvent.ingestion.lucene;

import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.codecs.Codec;
import org.apache.lucene.codecs.KnnVectorsFormat;
import org.apache.lucene.codecs.lucene104.Lucene104Codec;
import org.apache.lucene.codecs.lucene99.Lucene99HnswVectorsFormat;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.TieredMergePolicy;
import org.apache.lucene.search.similarities.BM25Similarity;
import org.apache.lucene.search.similarities.Similarity;

/**
 * How the index is written. Small segments while loading, merged in the background: the cost of adding to a vector graph
 * grows with the graph, so the first search is possible in half the time of building one large segment.
 */
final class IndexSettings {

    static final Analyzer ANALYZER = new EnglishWords();
    static final Similarity BM25 = new BM25Similarity();

    private static final double BUFFER_MEGABYTES = 16;
    private static final int SEGMENTS_PER_TIER = 20;
    private static final int MAX_CONNECTIONS = 16;
    private static final int BEAM_WIDTH = 100;

    private IndexSettings() {}

    static IndexWriterConfig empty() {
        return common().setOpenMode(IndexWriterConfig.OpenMode.CREATE);
    }

    static IndexWriterConfig existing() {
        return common().setOpenMode(IndexWriterConfig.OpenMode.APPEND);
    }

    private static IndexWriterConfig common() {
        return new IndexWriterConfig(ANALYZER)
                .setCodec(codec())
                .setSimilarity(BM25)
                .setRAMBufferSizeMB(BUFFER_MEGABYTES)
                .setMergePolicy(new TieredMergePolicy().setSegmentsPerTier(SEGMENTS_PER_TIER))
                .setCommitOnClose(false);
    }

    private static Codec codec() {
        KnnVectorsFormat vectors = new Lucene99HnswVectorsFormat(MAX_CONNECTIONS, BEAM_WIDTH);
        return new Lucene104Codec() {
            @Override
            public KnnVectorsFormat getKnnVectorsFormatForField(String field) {
                return vectors;
            }
        };
    }
}
