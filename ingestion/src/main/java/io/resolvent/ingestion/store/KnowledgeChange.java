package io.resolvent.ingestion.store;

import io.resolvent.connectors.Checkpoint;
import io.resolvent.ingestion.index.ResolvedTicket;
import io.resolvent.ingestion.index.SourceKind;
import io.resolvent.ingestion.passages.Cut;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/** Changes of one transaction. Every change of what is searchable marks the document for the index. */
public final class KnowledgeChange {

    private final Connection connection;

    KnowledgeChange(Connection connection) {
        this.connection = connection;
    }

    /**
     * Puts a document.
     *
     * @param cuts its passages
     * @param pass the reading pass that saw it
     * @return whether anything but version and pass changed
     */
    public boolean put(StoredDocument document, List<Cut> cuts, long pass) throws SQLException {
        return put(document, cuts, pass, "");
    }

    /** Puts a resolved ticket with its document. */
    public boolean put(StoredDocument document, List<Cut> cuts, ResolvedTicket ticket) throws SQLException {
        String thread = Json.of(ticket.thread());
        boolean changed = put(
                document, cuts, 0, String.join("\u0001", ticket.resolution(), thread, ticket.intent(), ticket.macro()));
        if (changed) {
            Rows.run(
                    connection,
                    "INSERT OR REPLACE INTO resolved_ticket (source, resolution, thread, intent, macro, created_at, resolved_at)"
                            + " VALUES (?, ?, ?, ?, ?, ?, ?)",
                    document.source(),
                    ticket.resolution(),
                    thread,
                    ticket.intent(),
                    ticket.macro(),
                    ticket.createdAt(),
                    ticket.resolvedAt());
        }
        return changed;
    }

    private boolean put(StoredDocument document, List<Cut> cuts, long pass, String rest) throws SQLException {
        String source = document.source();
        String hash = document.contentHash(rest);
        int same = Rows.run(
                connection,
                "UPDATE document SET version = ?, updated_at = ?, seen_pass = ? WHERE source = ? AND content_hash = ?",
                document.version(),
                document.updatedAt(),
                pass,
                source,
                hash);
        if (same > 0) {
            return false;
        }
        Rows.run(connection, "DELETE FROM document WHERE source = ?", source);
        DocumentRows.insert(connection, document, hash, pass);
        insert(source, cuts);
        return true;
    }

    /** Replaces the passages of a document. */
    public void cut(String source, List<Cut> cuts) throws SQLException {
        Rows.run(connection, "DELETE FROM passage WHERE source = ?", source);
        insert(source, cuts);
    }

    private void insert(String source, List<Cut> cuts) throws SQLException {
        for (int ordinal = 0; ordinal < cuts.size(); ordinal++) {
            Rows.run(
                    connection,
                    "INSERT INTO passage (source, ordinal, start_unit, end_unit) VALUES (?, ?, ?, ?)",
                    source,
                    ordinal,
                    cuts.get(ordinal).start(),
                    cuts.get(ordinal).end());
        }
        markForIndex(source);
    }

    /** @return whether it was there */
    public boolean remove(String source) throws SQLException {
        boolean there = Rows.run(connection, "DELETE FROM document WHERE source = ?", source) > 0;
        if (there) {
            markForIndex(source);
        }
        return there;
    }

    /** Folds a document into another one; an empty {@code into} unfolds it. */
    public void fold(String source, String into) throws SQLException {
        int changed = Rows.run(
                connection,
                "UPDATE document SET folded_into = ? WHERE source = ? AND folded_into <> ?",
                into,
                source,
                into);
        if (changed > 0) {
            markForIndex(source);
        }
    }

    /** The content hash of a document, if it is there. */
    public Optional<String> hash(String source) throws SQLException {
        return Rows.all(
                        connection,
                        "SELECT content_hash FROM document WHERE source = ?",
                        row -> row.getString(1),
                        source)
                .stream()
                .findFirst();
    }

    /** What was folded into this document, earliest known first. */
    public List<KnowledgeStore.Foldable> foldedInto(String source) throws SQLException {
        return DocumentRows.foldedInto(connection, source);
    }

    /** Sources of these kinds that this pass has not seen. */
    public List<String> unseen(String origin, List<SourceKind> kinds, long pass) throws SQLException {
        List<String> unseen = new java.util.ArrayList<>();
        for (SourceKind kind : kinds) {
            unseen.addAll(Rows.all(
                    connection,
                    "SELECT source FROM document WHERE origin = ? AND kind = ? AND seen_pass <> ? ORDER BY source",
                    row -> row.getString(1),
                    origin,
                    kind,
                    pass));
        }
        return unseen;
    }

    public void checkpoint(String origin, String stream, Checkpoint checkpoint) throws SQLException {
        Rows.run(
                connection,
                "INSERT OR REPLACE INTO checkpoint (origin, stream, value) VALUES (?, ?, ?)",
                origin,
                stream,
                checkpoint.value());
    }

    /** Forgets where all streams stand and which versions are known, so that everything is read again. */
    public void forgetReading() throws SQLException {
        Rows.run(connection, "DELETE FROM checkpoint");
        Rows.run(connection, "UPDATE document SET version = ''");
    }

    public void note(String name, String value) throws SQLException {
        Rows.run(connection, "INSERT OR REPLACE INTO note (name, value) VALUES (?, ?)", name, value);
    }

    /** The index has these on disk. */
    public void indexed(List<String> sources) throws SQLException {
        for (String source : sources) {
            Rows.run(connection, "DELETE FROM index_pending WHERE source = ?", source);
        }
    }

    private void markForIndex(String source) throws SQLException {
        Rows.run(connection, "INSERT OR IGNORE INTO index_pending (source) VALUES (?)", source);
    }
}
