package io.resolvent.ingestion.store;

import io.resolvent.connectors.Checkpoint;
import io.resolvent.ingestion.index.Passage;
import io.resolvent.ingestion.index.ResolvedTicket;
import io.resolvent.ingestion.index.SourceKind;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The source of truth of the knowledge: documents, resolved tickets, passages, checkpoints, and what the index still
 * lacks, in one SQLite file. A change and the checkpoint that covers it are one transaction. Thread-safe. Failures are
 * {@link KnowledgeUnusable} and leave everything as it was.
 */
public final class KnowledgeStore implements AutoCloseable {

    private final SqliteFile file;

    private KnowledgeStore(SqliteFile file) {
        this.file = file;
    }

    /** @param path made when missing, with its folders */
    public static KnowledgeStore open(Path path) {
        return new KnowledgeStore(SqliteFile.open(path));
    }

    /** Runs changes as one transaction. */
    public <T> T change(Changes<T> changes) {
        return file.write(connection -> changes.make(new KnowledgeChange(connection)));
    }

    /** Where a stream of this connector stands. */
    public Checkpoint checkpoint(String origin, String stream) {
        return file.read(connection -> Rows.all(
                        connection,
                        "SELECT value FROM checkpoint WHERE origin = ? AND stream = ?",
                        row -> new Checkpoint(row.getString(1)),
                        origin,
                        stream)
                .stream()
                .findFirst()
                .orElse(Checkpoint.start()));
    }

    /** The version of a document, if it is there. */
    public Optional<String> version(String source) {
        return file.read(connection ->
                Rows.all(connection, "SELECT version FROM document WHERE source = ?", row -> row.getString(1), source)
                        .stream()
                        .findFirst());
    }

    /** Documents that others may be folded into, in the order of their sources. */
    public List<Foldable> foldable() {
        return file.read(DocumentRows::foldable);
    }

    /** Current documents of these kinds, in the order of their sources. */
    public List<StoredDocument> documents(Set<SourceKind> kinds) {
        return file.read(connection -> DocumentRows.all(connection)).stream()
                .filter(document -> kinds.contains(document.kind()))
                .toList();
    }

    public Optional<StoredDocument> document(String source) {
        return file.read(connection -> DocumentRows.one(connection, source));
    }

    /** In the order of their resolution; without their threads. */
    public List<ResolvedTicket> resolvedTickets() {
        return file.read(TicketRows::all);
    }

    public Optional<ResolvedTicket> resolvedTicket(String source) {
        return file.read(connection -> TicketRows.one(connection, source));
    }

    /** What the index does not have yet, in order, at most {@code limit}. */
    public List<String> pending(int limit) {
        return file.read(connection -> Rows.all(
                connection,
                "SELECT source FROM index_pending ORDER BY source LIMIT ?",
                row -> row.getString(1),
                limit));
    }

    public long pendingCount() {
        return count("SELECT count(*) FROM index_pending");
    }

    /** The passages of these documents that belong in the index. */
    public List<Passage> passages(List<String> sources) {
        return file.read(connection -> PassageRows.of(connection, sources));
    }

    /** Every document that belongs in the index, in order. */
    public List<String> searchableSources() {
        return file.read(connection -> Rows.all(
                connection,
                "SELECT source FROM document WHERE searchable = 1 AND folded_into = '' ORDER BY source",
                row -> row.getString(1)));
    }

    /** How many passages belong in the index. */
    public long passageCount() {
        return count(
                "SELECT count(*) FROM passage JOIN document USING (source) WHERE searchable = 1 AND folded_into = ''");
    }

    /** Empty when there is no such note. */
    public String note(String name) {
        return file
                .read(connection ->
                        Rows.all(connection, "SELECT value FROM note WHERE name = ?", row -> row.getString(1), name))
                .stream()
                .findFirst()
                .orElse("");
    }

    private long count(String sql) {
        return file.read(
                connection -> Rows.all(connection, sql, row -> row.getLong(1)).getFirst());
    }

    @Override
    public void close() {
        file.close();
    }

    /** Changes that belong together. */
    @FunctionalInterface
    public interface Changes<T> {
        T make(KnowledgeChange change) throws java.sql.SQLException;
    }

    /** A document that near-duplicates may be folded into. */
    public record Foldable(String source, String group, String body) {}
}
