package io.resolvent.ingestion.pgvector;

import io.resolvent.connectors.Audience;
import io.resolvent.ingestion.index.EpochNanos;
import io.resolvent.ingestion.index.Hit;
import io.resolvent.ingestion.index.Passage;
import io.resolvent.ingestion.index.SourceKind;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** A row of a search: the passage and its score. */
final class PassageRow {

    static final String COLUMNS = """
            id, origin, kind, document_id, version, audience, title, body, span_start, span_end, labels, known_since""";

    private PassageRow() {}

    static List<Hit> hits(PreparedStatement select) throws SQLException {
        List<Hit> hits = new ArrayList<>();
        try (ResultSet row = select.executeQuery()) {
            while (row.next()) {
                hits.add(new Hit(passage(row), row.getDouble("score")));
            }
        }
        return hits;
    }

    private static Passage passage(ResultSet row) throws SQLException {
        return new Passage(
                row.getString("id"),
                row.getString("origin"),
                SourceKind.valueOf(row.getString("kind")),
                row.getString("document_id"),
                row.getString("version"),
                Audience.valueOf(row.getString("audience")),
                row.getString("title"),
                row.getString("body"),
                row.getInt("span_start"),
                row.getInt("span_end"),
                Storable.labelsIn(row.getString("labels")),
                EpochNanos.instantOf(row.getLong("known_since")));
    }
}
