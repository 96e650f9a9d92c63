package io.resolvent.ingestion;

import io.resolvent.ingestion.index.SourceKind;
import io.resolvent.ingestion.passages.PassageCutter;
import io.resolvent.ingestion.passages.PassageSize;
import io.resolvent.ingestion.store.KnowledgeStore;
import io.resolvent.ingestion.store.StoredDocument;
import java.util.List;
import java.util.Set;

/** Cuts what is stored again when the sizes of passages have changed, so that no old passage stays behind. */
final class Recutting {

    private static final String NOTE = "passages";
    private static final Set<SourceKind> KINDS = Set.of(SourceKind.ARTICLE, SourceKind.MACRO, SourceKind.THREAD);

    private Recutting() {}

    /** One transaction; the index gets the new passages when it next catches up. */
    static void of(KnowledgeStore store) {
        if (store.note(NOTE).equals(PassageSize.recipe())) {
            return;
        }
        List<StoredDocument> documents = store.documents(KINDS);
        store.change(change -> {
            for (StoredDocument document : documents) {
                change.cut(
                        document.source(), PassageCutter.cut(document.body(), PassageSize.searched(document.kind())));
            }
            change.note(NOTE, PassageSize.recipe());
            return documents;
        });
    }
}
