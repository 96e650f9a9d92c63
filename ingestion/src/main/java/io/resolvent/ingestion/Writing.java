package io.resolvent.ingestion;

import io.resolvent.ingestion.passages.Cut;
import io.resolvent.ingestion.store.KnowledgeChange;
import io.resolvent.ingestion.store.KnowledgeStore;
import io.resolvent.ingestion.store.KnowledgeStore.Foldable;
import io.resolvent.ingestion.store.StoredDocument;
import java.sql.SQLException;
import java.util.List;

/** Writes documents with their folding, transaction by transaction, and counts. Not thread-safe. */
final class Writing {

    private final KnowledgeStore store;
    private Folding folding;
    private int changed;
    private int removed;
    private int folded;

    Writing(KnowledgeStore store) {
        this.store = store;
        this.folding = new Folding(store);
    }

    /** One transaction. After a failure the memory of near-duplicates is read again. */
    void transaction(Work work) {
        boolean done = false;
        try {
            store.change(change -> {
                work.on(change);
                return store;
            });
            done = true;
        } finally {
            if (!done) {
                folding = new Folding(store);
            }
        }
    }

    void put(KnowledgeChange change, StoredDocument document, List<Cut> cuts, long pass) throws SQLException {
        List<Foldable> before = change.foldedInto(document.source());
        settle(change, document, before, change.put(document, cuts, pass));
    }

    void put(KnowledgeChange change, LearnedTicket learned) throws SQLException {
        StoredDocument document = learned.document();
        List<Foldable> before = change.foldedInto(document.source());
        List<Cut> cuts = document.body().isBlank()
                ? List.of()
                : List.of(new Cut(0, document.body().length()));
        settle(change, document, before, change.put(document, cuts, learned.ticket()));
    }

    private void settle(KnowledgeChange change, StoredDocument document, List<Foldable> before, boolean isChanged)
            throws SQLException {
        if (isChanged) {
            changed++;
            Foldable foldable = new Foldable(document.source(), document.foldGroup(), document.body());
            folded += folding.changed(change, foldable, before) ? 1 : 0;
        }
    }

    void remove(KnowledgeChange change, String source) throws SQLException {
        List<Foldable> before = change.foldedInto(source);
        if (change.remove(source)) {
            removed++;
            folding.removed(change, source, before);
        }
    }

    int changed() {
        return changed;
    }

    int removed() {
        return removed;
    }

    int folded() {
        return folded;
    }

    /** Changes that belong together. */
    @FunctionalInterface
    interface Work {
        void on(KnowledgeChange change) throws SQLException;
    }
}
