package io.resolvent.ingestion;

import io.resolvent.ingestion.passages.NearDuplicates;
import io.resolvent.ingestion.store.KnowledgeChange;
import io.resolvent.ingestion.store.KnowledgeStore;
import io.resolvent.ingestion.store.KnowledgeStore.Foldable;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/**
 * Folds near-duplicates into the first of them, and unfolds them when that one changes or goes. Holds what it learnt in
 * memory: after a failed transaction make a new one. Not thread-safe.
 */
final class Folding {

    private final NearDuplicates known = new NearDuplicates();

    Folding(KnowledgeStore store) {
        for (Foldable document : store.foldable()) {
            known.add(document.group(), document.source(), document.body());
        }
    }

    /** Call after a document was put with another content; {@code before} is what was folded into it before. */
    boolean changed(KnowledgeChange change, Foldable document, List<Foldable> before) throws SQLException {
        known.remove(document.source());
        boolean folded = settle(change, document);
        settleAll(change, before);
        return folded;
    }

    /** Call after a document was removed. */
    void removed(KnowledgeChange change, String source, List<Foldable> before) throws SQLException {
        known.remove(source);
        settleAll(change, before);
    }

    private void settleAll(KnowledgeChange change, List<Foldable> documents) throws SQLException {
        for (Foldable document : documents) {
            settle(change, document);
        }
    }

    private boolean settle(KnowledgeChange change, Foldable document) throws SQLException {
        if (document.group().isEmpty()) {
            return false;
        }
        Optional<String> first = known.firstLike(document.group(), document.body());
        change.fold(document.source(), first.orElse(""));
        if (first.isEmpty()) {
            known.add(document.group(), document.source(), document.body());
        }
        return first.isPresent();
    }
}
