package io.resolvent.ingestion.pgvector;

import io.resolvent.ingestion.index.Hit;
import io.resolvent.ingestion.index.IndexedPassage;
import io.resolvent.ingestion.index.KnowledgeIndex;
import io.resolvent.ingestion.index.Scope;
import io.resolvent.ingestion.index.VectorSpace;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Passages in PostgreSQL, for all machines at once. What is put or removed waits in memory and becomes visible in one
 * transaction on refresh, so refresh every few thousand passages; after a failed refresh it still waits. Thread-safe.
 */
final class PgVectorIndex implements KnowledgeIndex {

    private final Database database;
    private final VectorSpace space;
    private final Runnable afterClose;
    private final List<Change> waiting = new ArrayList<>();

    PgVectorIndex(Database database, VectorSpace space, Runnable afterClose) {
        this.database = database;
        this.space = space;
        this.afterClose = afterClose;
    }

    @Override
    public void put(List<IndexedPassage> passages) {
        passages.forEach(passage -> space.admit(passage.vector()));
        await(new Change.Put(passages));
    }

    @Override
    public void remove(Set<String> sources) {
        await(new Change.Remove(sources));
    }

    private void await(Change change) {
        if (!change.isEmpty()) {
            synchronized (waiting) {
                waiting.add(change);
            }
        }
    }

    @Override
    public synchronized void refresh() {
        List<Change> changes;
        synchronized (waiting) {
            changes = List.copyOf(waiting);
        }
        if (changes.isEmpty()) {
            return;
        }
        database.runAtOnce("cannot be written", connection -> new PassageWriter(connection).apply(changes));
        synchronized (waiting) {
            waiting.subList(0, changes.size()).clear();
        }
    }

    @Override
    public List<Hit> keyword(String text, Scope scope, int limit) {
        if (limit < 1) {
            return List.of();
        }
        return database.run("cannot be searched", connection -> new KeywordSearch(connection).best(text, scope, limit));
    }

    @Override
    public List<Hit> nearest(float[] vector, Scope scope, int limit) {
        space.admit(vector);
        if (limit < 1) {
            return List.of();
        }
        return database.runAtOnce(
                "cannot be searched", connection -> new NearestSearch(connection).best(vector, scope, limit));
    }

    @Override
    public long size() {
        return number("SELECT passages FROM passage_index");
    }

    @Override
    public String generation() {
        return space.fingerprint() + "#" + number("SELECT generation FROM passage_index");
    }

    private long number(String sql) {
        return database.run("cannot be read", connection -> {
            try (Statement select = connection.createStatement();
                    ResultSet row = select.executeQuery(sql)) {
                row.next();
                return row.getLong(1);
            }
        });
    }

    /** Gives up what was not refreshed. */
    @Override
    public void close() {
        afterClose.run();
    }
}
