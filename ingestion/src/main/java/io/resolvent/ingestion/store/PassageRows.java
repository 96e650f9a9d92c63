package io.resolvent.ingestion.store;

import io.resolvent.ingestion.index.Passage;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** Passages in SQL: places in their document's body. */
final class PassageRows {

    private PassageRows() {}

    static List<Passage> of(Connection connection, List<String> sources) throws SQLException {
        List<Passage> passages = new ArrayList<>();
        for (String source : sources) {
            passages.addAll(Rows.all(
                    connection,
                    "SELECT d.*, p.ordinal, p.start_unit, p.end_unit FROM passage p JOIN document d USING (source)"
                            + " WHERE source = ? AND searchable = 1 AND folded_into = '' ORDER BY ordinal",
                    PassageRows::passage,
                    source));
        }
        return passages;
    }

    private static Passage passage(ResultSet row) throws SQLException {
        StoredDocument document = DocumentRows.document(row);
        int start = row.getInt("start_unit");
        int end = row.getInt("end_unit");
        return new Passage(
                document.source() + "#" + row.getInt("ordinal"),
                document.origin(),
                document.kind(),
                document.documentId(),
                document.version(),
                document.audience(),
                document.title(),
                document.body().substring(start, end),
                start,
                end,
                document.labels(),
                document.knownSince());
    }
}
