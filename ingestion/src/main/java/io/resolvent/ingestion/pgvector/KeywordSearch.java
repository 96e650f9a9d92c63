package io.resolvent.ingestion.pgvector;

import io.resolvent.ingestion.index.Hit;
import io.resolvent.ingestion.index.Scope;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/**
 * BM25 (Robertson and Zaragoza, "The Probabilistic Relevance Framework", 2009; k1 1.2, b 0.75, a word of the title
 * counting as three) over a capped set of candidates. PostgreSQL scores every match of a text query, which takes half a
 * second when a common word is among 100,000 passages. So the rarest words choose the candidates: as many of them as
 * together are in at most {@link #CANDIDATES} passages, at least one. Only when these give too few hits, for
 * example because what they are in is out of scope, the other words choose too: after the rare ones the shortest
 * passages. All words count for the score.
 */
final class KeywordSearch {

    static final int CANDIDATES = 2_000;

    private static final int MAX_WORDS = 64;
    private static final int MAX_LENGTH = 100_000;

    private static final String WORDS = """
            SELECT word, passages FROM unnest(to_tsvector('english', ?)) JOIN passage_word ON word = lexeme
            WHERE passages > 0 ORDER BY passages, word LIMIT ?""";
    private static final String SELECT = "WITH candidate AS (SELECT id AS candidate_id, words, word_count FROM passage"
            + " WHERE words @@ CAST(? AS tsquery) AND " + ScopeCondition.SQL
            + " ORDER BY words @@ CAST(? AS tsquery) DESC, word_count, id LIMIT ?),"
            + """
             hit AS (
                SELECT candidate_id, cardinality(positions)
                        + 2 * (SELECT count(*) FROM unnest(weights) weight WHERE weight = 'A') AS frequency,
                    0.25 + 0.75 * word_count / ? AS norm, idf, lexeme
                FROM candidate, unnest(words) JOIN unnest(?, ?) AS wanted (word, idf) ON word = lexeme),
            best AS (
                SELECT candidate_id, sum(idf * frequency * 2.2 / (frequency + 1.2 * norm) ORDER BY lexeme) AS score
                FROM hit GROUP BY candidate_id ORDER BY score DESC, candidate_id LIMIT ?)
            SELECT"""
            + " " + PassageRow.COLUMNS + ", score FROM best JOIN passage ON id = candidate_id ORDER BY score DESC, id";

    private final Connection connection;

    KeywordSearch(Connection connection) {
        this.connection = connection;
    }

    List<Hit> best(String text, Scope scope, int limit) throws SQLException {
        List<Word> words = wordsOf(text);
        if (words.isEmpty()) {
            return List.of();
        }
        List<Word> rare = words.subList(0, rareOf(words));
        Totals totals = totals();
        List<Hit> hits = search(rare, rare, words, totals, scope, limit);
        if (hits.size() >= limit || rare.size() == words.size()) {
            return hits;
        }
        return search(words, rare, words, totals, scope, limit);
    }

    /** Candidates have one of the choosing words; those with one of the first words go before. */
    private List<Hit> search(
            List<Word> choosing, List<Word> first, List<Word> counting, Totals totals, Scope scope, int limit)
            throws SQLException {
        Object[] names = counting.stream().map(Word::word).toArray();
        Object[] weights =
                counting.stream().map(word -> word.idf(totals.passages())).toArray();
        try (PreparedStatement select = connection.prepareStatement(SELECT)) {
            select.setString(1, anyOf(choosing));
            int next = ScopeCondition.bind(select, 2, scope);
            select.setString(next, anyOf(first));
            select.setInt(next + 1, Math.max(CANDIDATES, limit));
            select.setDouble(next + 2, totals.averageLength());
            select.setArray(next + 3, connection.createArrayOf("text", names));
            select.setArray(next + 4, connection.createArrayOf("float8", weights));
            select.setInt(next + 5, limit);
            return PassageRow.hits(select);
        }
    }

    private List<Word> wordsOf(String text) throws SQLException {
        String start = text.length() <= MAX_LENGTH ? text : text.substring(0, MAX_LENGTH);
        List<Word> words = new ArrayList<>();
        try (PreparedStatement select = connection.prepareStatement(WORDS)) {
            select.setString(1, Storable.text(start));
            select.setInt(2, MAX_WORDS);
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    words.add(new Word(row.getString(1), row.getLong(2)));
                }
            }
        }
        return words;
    }

    private static int rareOf(List<Word> words) {
        long passages = 0;
        for (int i = 0; i < words.size(); i++) {
            passages += words.get(i).passages();
            if (passages > CANDIDATES) {
                return Math.max(1, i);
            }
        }
        return words.size();
    }

    private Totals totals() throws SQLException {
        try (Statement select = connection.createStatement();
                ResultSet row = select.executeQuery("SELECT passages, words FROM passage_index")) {
            row.next();
            return new Totals(row.getLong(1), row.getLong(2));
        }
    }

    private static String anyOf(List<Word> words) {
        return String.join(" | ", words.stream().map(Word::quoted).toList());
    }

    private record Totals(long passages, long words) {

        double averageLength() {
            return Math.max(1, (double) words / Math.max(1, passages));
        }
    }

    /** A stem that is in {@code passages} passages. */
    private record Word(String word, long passages) {

        double idf(long all) {
            return Math.log1p((all - passages + 0.5) / (passages + 0.5));
        }

        String quoted() {
            return "'" + word.replace("\\", "\\\\").replace("'", "''") + "'";
        }
    }
}
