package io.resolvent.ingestion.lucene;

import java.io.IOException;
import java.util.Map;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.CollectionStatistics;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.TermStatistics;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.SmallFloat;
import org.jspecify.annotations.Nullable;

/**
 * Counts only passages that are still there. Lucene's own statistics include replaced and removed ones until a merge
 * drops them, so scores would depend on the history of an index and not on its contents alone.
 */
final class LiveSearcher extends IndexSearcher {

    private final Map<String, Lengths> lengths;
    private final ReadPassages passages;

    LiveSearcher(IndexReader reader) throws IOException {
        super(reader);
        passages = new ReadPassages(reader.maxDoc());
        setSimilarity(IndexSettings.BM25);
        lengths = Map.of(
                PassageDocument.TITLE, lengthsOf(reader, PassageDocument.TITLE),
                PassageDocument.TEXT, lengthsOf(reader, PassageDocument.TEXT));
    }

    /** The passages of this reader. */
    ReadPassages passages() {
        return passages;
    }

    @Override
    public CollectionStatistics collectionStatistics(String field) throws IOException {
        Lengths live = lengths.getOrDefault(field, Lengths.NONE);
        return live.passages() == 0
                ? super.collectionStatistics(field)
                : new CollectionStatistics(
                        field, getIndexReader().maxDoc(), live.passages(), live.words(), live.passages());
    }

    @Override
    public TermStatistics termStatistics(Term term, int docFreq, long totalTermFreq) throws IOException {
        if (!getIndexReader().hasDeletions()) {
            return super.termStatistics(term, docFreq, totalTermFreq);
        }
        int live = 0;
        for (LeafReaderContext leaf : getIndexReader().leaves()) {
            live += liveCount(leaf.reader(), term);
        }
        return super.termStatistics(term, Math.max(1, live), totalTermFreq);
    }

    private static int liveCount(LeafReader leaf, Term term) throws IOException {
        Bits alive = leaf.getLiveDocs();
        if (alive == null) {
            return leaf.docFreq(term);
        }
        PostingsEnum passages = leaf.postings(term, PostingsEnum.NONE);
        if (passages == null) {
            return 0;
        }
        int count = 0;
        for (int doc = passages.nextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = passages.nextDoc()) {
            count += alive.get(doc) ? 1 : 0;
        }
        return count;
    }

    private static Lengths lengthsOf(IndexReader reader, String field) throws IOException {
        Lengths sum = Lengths.NONE;
        for (LeafReaderContext leaf : reader.leaves()) {
            NumericDocValues norms = leaf.reader().getNormValues(field);
            if (norms != null) {
                sum = sum.plus(norms, leaf.reader().getLiveDocs());
            }
        }
        return sum;
    }

    /** The passages that have the field, and the sum of its lengths, each rounded as Lucene stores it. */
    private record Lengths(int passages, long words) {

        static final Lengths NONE = new Lengths(0, 0);

        Lengths plus(NumericDocValues norms, @Nullable Bits alive) throws IOException {
            int more = passages;
            long sum = words;
            for (int doc = norms.nextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = norms.nextDoc()) {
                int length = SmallFloat.byte4ToInt((byte) norms.longValue());
                if (length > 0 && (alive == null || alive.get(doc))) {
                    more++;
                    sum += length;
                }
            }
            return new Lengths(more, sum);
        }
    }
}
