package io.resolvent.ingestion.store;

import io.resolvent.connectors.Audience;
import io.resolvent.connectors.KnowledgeItem.Format;
import io.resolvent.ingestion.index.SourceKind;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/** Documents in SQL. */
final class DocumentRows {

    private DocumentRows() {}

    static void insert(Connection connection, StoredDocument document, String hash, long pass) throws SQLException {
        Rows.run(
                connection,
                "INSERT INTO document (source, origin, kind, document_id, version, content_hash, audience, title, body, format,"
                        + " labels, link, fold_group, folded_into, searchable, updated_at, known_since, seen_pass)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, '', ?, ?, ?, ?)",
                document.source(),
                document.origin(),
                document.kind(),
                document.documentId(),
                document.version(),
                hash,
                document.audience(),
                document.title(),
                document.body(),
                document.format(),
                Json.of(document.labels()),
                document.link(),
                document.foldGroup(),
                document.searchable(),
                document.updatedAt(),
                document.knownSince(),
                pass);
    }

    static List<StoredDocument> all(Connection connection) throws SQLException {
        return Rows.all(connection, "SELECT * FROM document ORDER BY source", DocumentRows::document);
    }

    static Optional<StoredDocument> one(Connection connection, String source) throws SQLException {
        return Rows.all(connection, "SELECT * FROM document WHERE source = ?", DocumentRows::document, source).stream()
                .findFirst();
    }

    static StoredDocument document(ResultSet row) throws SQLException {
        return new StoredDocument(
                row.getString("origin"),
                SourceKind.valueOf(row.getString("kind")),
                row.getString("document_id"),
                row.getString("version"),
                Audience.valueOf(row.getString("audience")),
                row.getString("title"),
                row.getString("body"),
                Format.valueOf(row.getString("format")),
                Json.labels(row.getString("labels")),
                row.getString("link"),
                row.getBoolean("searchable"),
                row.getString("fold_group"),
                Rows.time(row, "updated_at"),
                Rows.time(row, "known_since"));
    }

    static List<KnowledgeStore.Foldable> foldable(Connection connection) throws SQLException {
        return Rows.all(
                connection,
                "SELECT source, fold_group, body FROM document WHERE folded_into = '' AND fold_group <> '' ORDER BY source",
                DocumentRows::foldable);
    }

    static List<KnowledgeStore.Foldable> foldedInto(Connection connection, String source) throws SQLException {
        return Rows.all(
                connection,
                "SELECT source, fold_group, body FROM document WHERE folded_into = ? ORDER BY known_since, source",
                DocumentRows::foldable,
                source);
    }

    private static KnowledgeStore.Foldable foldable(ResultSet row) throws SQLException {
        return new KnowledgeStore.Foldable(row.getString(1), row.getString(2), row.getString(3));
    }
}
