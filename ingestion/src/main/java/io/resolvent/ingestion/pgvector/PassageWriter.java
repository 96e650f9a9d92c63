package io.resolvent.ingestion.pgvector;

import com.pgvector.PGvector;
import io.resolvent.ingestion.index.EpochNanos;
import io.resolvent.ingestion.index.IndexedPassage;
import io.resolvent.ingestion.index.Passage;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Writes changes in one transaction, and keeps the counts of words right. One writer at a time, on any machine. */
final class PassageWriter {

    private static final int BATCH = 500;

    private static final String INSERT = """
            INSERT INTO passage (id, source, origin, kind, document_id, version, audience, title, body,
                span_start, span_end, labels, known_since, word_count, embedding)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, CAST(? AS jsonb), ?, ?, ?)""";
    private static final String DELETE_BY_ID = deleteBy("id");
    private static final String DELETE_BY_SOURCE = deleteBy("source");
    private static final String COUNT_WORDS = """
            INSERT INTO passage_word (word, passages)
            SELECT w.lexeme, count(*) FROM passage, unnest(passage.words) w WHERE id = ANY (?) GROUP BY w.lexeme
            ON CONFLICT (word) DO UPDATE SET passages = passage_word.passages + excluded.passages""";
    private static final String TOTALS = """
            UPDATE passage_index SET generation = generation + 1,
                passages = (SELECT count(*) FROM passage),
                words = (SELECT coalesce(sum(word_count), 0) FROM passage)""";

    private final Connection connection;

    PassageWriter(Connection connection) {
        this.connection = connection;
    }

    int apply(List<Change> changes) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("SELECT 1 FROM passage_index FOR UPDATE");
            for (Change change : changes) {
                switch (change) {
                    case Change.Put put -> put(put.passages());
                    case Change.Remove remove -> delete(DELETE_BY_SOURCE, remove.sources());
                }
            }
            return statement.executeUpdate(TOTALS);
        }
    }

    private void put(List<IndexedPassage> passages) throws SQLException {
        for (int from = 0; from < passages.size(); from += BATCH) {
            Map<String, IndexedPassage> batch = new LinkedHashMap<>();
            for (IndexedPassage passage : passages.subList(from, Math.min(from + BATCH, passages.size()))) {
                batch.put(Storable.text(passage.passage().id()), passage);
            }
            delete(DELETE_BY_ID, batch.keySet());
            insert(batch.values());
            countWords(batch.keySet());
        }
    }

    private void insert(Collection<IndexedPassage> passages) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(INSERT)) {
            for (IndexedPassage indexed : passages) {
                Passage passage = indexed.passage();
                insert.setString(1, Storable.text(passage.id()));
                insert.setString(2, Storable.text(passage.source()));
                insert.setString(3, Storable.text(passage.origin()));
                insert.setString(4, passage.kind().name());
                insert.setString(5, Storable.text(passage.documentId()));
                insert.setString(6, Storable.text(passage.version()));
                insert.setString(7, passage.audience().name());
                insert.setString(8, Storable.text(passage.title()));
                insert.setString(9, Storable.text(passage.text()));
                insert.setInt(10, passage.start());
                insert.setInt(11, passage.end());
                insert.setString(12, Storable.labels(passage.labels()));
                insert.setLong(13, EpochNanos.of(passage.knownSince()));
                insert.setInt(14, Storable.wordCount(passage.title()) + Storable.wordCount(passage.text()));
                insert.setObject(15, new PGvector(indexed.vector()));
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    private static String deleteBy(String column) {
        return """
            WITH gone AS (DELETE FROM passage WHERE %s = ANY (?) RETURNING words),
                less AS (SELECT w.lexeme, count(*) AS passages FROM gone, unnest(gone.words) w GROUP BY w.lexeme)
            UPDATE passage_word SET passages = passage_word.passages - less.passages
            FROM less WHERE passage_word.word = less.lexeme""".formatted(column);
    }

    private void delete(String sql, Collection<String> values) throws SQLException {
        onAll(sql, values.stream().map(Storable::text).toList());
    }

    private void countWords(Collection<String> ids) throws SQLException {
        onAll(COUNT_WORDS, ids);
    }

    private void onAll(String sql, Collection<String> values) throws SQLException {
        Array array = connection.createArrayOf("text", values.toArray());
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setArray(1, array);
            statement.executeUpdate();
        } finally {
            array.free();
        }
    }
}
