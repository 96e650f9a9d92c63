package io.resolvent.ingestion.lucene;

import io.resolvent.ingestion.index.Hit;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.TopDocs;

/** The best passages of a query: by score, ties by passage id. */
final class Ranking {

    private static final Sort BY_SCORE_THEN_ID =
            new Sort(SortField.FIELD_SCORE, new SortField(PassageDocument.ID, SortField.Type.STRING));

    private Ranking() {}

    static List<Hit> best(IndexSearcher searcher, Query query, int limit) throws IOException {
        if (limit < 1) {
            return List.of();
        }
        TopDocs found = searcher.search(query, limit, BY_SCORE_THEN_ID);
        StoredFields stored = searcher.storedFields();
        List<Hit> hits = new ArrayList<>(found.scoreDocs.length);
        for (ScoreDoc ranked : found.scoreDocs) {
            hits.add(new Hit(PassageDocument.passageIn(stored.document(ranked.doc)), scoreOf(ranked)));
        }
        return hits;
    }

    private static float scoreOf(ScoreDoc ranked) {
        return (Float) ((FieldDoc) ranked).fields[0];
    }
}
