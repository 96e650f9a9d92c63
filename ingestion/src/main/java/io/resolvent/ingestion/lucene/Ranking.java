package io.resolvent.ingestion.lucene;

import io.resolvent.ingestion.index.Hit;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;

/** The best passages of a query: by score, ties by passage id. */
final class Ranking {

    private static final Sort BY_SCORE_THEN_ID =
            new Sort(SortField.FIELD_SCORE, new SortField(PassageDocument.ID, SortField.Type.STRING));

    private Ranking() {}

    static List<Hit> best(LiveSearcher searcher, Query query, int limit) throws IOException {
        if (limit < 1) {
            return List.of();
        }
        ScoreDoc[] found = searcher.search(query, limit, BY_SCORE_THEN_ID).scoreDocs;
        double[] scores = Arrays.stream(found).mapToDouble(Ranking::scoreOf).toArray();
        return hits(found, scores, searcher);
    }

    /** The passages nearest to a vector: by cosine, ties by passage id. */
    static List<Hit> nearest(LiveSearcher searcher, Query query, float[] vector, int limit) throws IOException {
        if (limit < 1) {
            return List.of();
        }
        ScoreDoc[] found = searcher.search(query, limit, BY_SCORE_THEN_ID).scoreDocs;
        List<Hit> hits = hits(found, Cosines.of(vector, found, searcher.getIndexReader()), searcher);
        hits.sort(Comparator.comparingDouble(Hit::score)
                .reversed()
                .thenComparing(hit -> hit.passage().id()));
        return hits;
    }

    private static List<Hit> hits(ScoreDoc[] found, double[] scores, LiveSearcher searcher) throws IOException {
        StoredFields stored = searcher.storedFields();
        List<Hit> hits = new ArrayList<>(found.length);
        for (int i = 0; i < found.length; i++) {
            hits.add(new Hit(searcher.passages().of(found[i].doc, stored), scores[i]));
        }
        return hits;
    }

    private static float scoreOf(ScoreDoc ranked) {
        return (Float) ((FieldDoc) ranked).fields[0];
    }
}
