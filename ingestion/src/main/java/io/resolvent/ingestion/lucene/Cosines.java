package io.resolvent.ingestion.lucene;

import java.io.IOException;
import org.apache.lucene.index.FloatVectorValues;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.KnnVectorValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.search.ScoreDoc;

/**
 * Cosines of found passages, summed up in one fixed order. The search itself adds up in whatever order suits the machine
 * at that moment (see {@code VectorOperators.ADD} of the Vector API), so its last digits differ from run to run.
 */
final class Cosines {

    private Cosines() {}

    /** The cosine of each found document to the vector, in the order of the documents given; all have one. */
    static double[] of(float[] vector, ScoreDoc[] found, IndexReader reader) throws IOException {
        double[] cosines = new double[found.length];
        for (int i = 0; i < found.length; i++) {
            LeafReaderContext leaf = reader.leaves().get(ReaderUtil.subIndex(found[i].doc, reader.leaves()));
            FloatVectorValues vectors = leaf.reader().getFloatVectorValues(PassageDocument.VECTOR);
            KnnVectorValues.DocIndexIterator place = vectors.iterator();
            place.advance(found[i].doc - leaf.docBase);
            cosines[i] = dot(vector, vectors.vectorValue(place.index()));
        }
        return cosines;
    }

    private static double dot(float[] one, float[] other) {
        double sum = 0;
        for (int i = 0; i < one.length; i++) {
            sum += (double) one[i] * other[i];
        }
        return sum;
    }
}
