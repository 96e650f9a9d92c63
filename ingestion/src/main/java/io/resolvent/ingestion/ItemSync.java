package io.resolvent.ingestion;

import io.resolvent.connectors.Audience;
import io.resolvent.connectors.Batch;
import io.resolvent.connectors.Checkpoint;
import io.resolvent.connectors.Connector;
import io.resolvent.connectors.KnowledgeItem;
import io.resolvent.connectors.Skipped;
import io.resolvent.connectors.Urgency;
import io.resolvent.ingestion.index.SourceKind;
import io.resolvent.ingestion.passages.PassageCutter;
import io.resolvent.ingestion.passages.PassageSize;
import io.resolvent.ingestion.redaction.Redactor;
import io.resolvent.ingestion.store.KnowledgeStore;
import io.resolvent.ingestion.store.StoredDocument;
import io.resolvent.ingestion.text.PlainText;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Reads all macros, articles and threads of a store; what a whole pass has not shown is removed. A broken-off pass goes
 * on where it was. What the team has published is kept word for word; all else is redacted. One run.
 */
final class ItemSync {

    private static final String STREAM = "items";
    private static final List<SourceKind> KINDS = List.of(SourceKind.ARTICLE, SourceKind.MACRO, SourceKind.THREAD);

    private final Connector connector;
    private final KnowledgeStore store;
    private final Redactor redactor;
    private final Writing writing;
    private final Progress progress;
    private final List<Skipped> skipped = new ArrayList<>();

    ItemSync(Connector connector, KnowledgeStore store, Redactor redactor, Progress progress) {
        this.connector = connector;
        this.store = store;
        this.redactor = redactor;
        this.writing = new Writing(store);
        this.progress = progress;
    }

    IngestReport run() {
        Checkpoint at = store.checkpoint(connector.name(), STREAM);
        long pass = lastPass() + (at.isStart() ? 1 : 0);
        long done = 0;
        boolean more = true;
        while (more) {
            Checkpoint from = at;
            Batch<KnowledgeItem> batch =
                    Urgency.BACKFILL.during(() -> connector.knowledge().list(from));
            skipped.addAll(batch.skipped());
            more = batch.more() && !batch.next().equals(at);
            take(batch, pass, !more);
            at = batch.next();
            done += batch.items().size();
            progress.at(STREAM, done, -1);
        }
        return new IngestReport(0, writing.changed(), writing.removed(), writing.folded(), 0, skipped);
    }

    private void take(Batch<KnowledgeItem> batch, long pass, boolean last) {
        List<StoredDocument> documents = documents(batch.items());
        writing.transaction(change -> {
            for (StoredDocument document : documents) {
                writing.put(
                        change,
                        document,
                        PassageCutter.cut(document.body(), PassageSize.searched(document.kind())),
                        pass);
            }
            if (last) {
                for (String source : change.unseen(connector.name(), KINDS, pass)) {
                    writing.remove(change, source);
                }
            }
            change.note(passNote(), Long.toString(pass));
            change.checkpoint(connector.name(), STREAM, last ? Checkpoint.start() : batch.next());
        });
    }

    private List<StoredDocument> documents(List<KnowledgeItem> items) {
        List<StoredDocument> documents = new ArrayList<>();
        for (KnowledgeItem item : items) {
            try {
                documents.add(document(item));
            } catch (IllegalArgumentException | IndexOutOfBoundsException bad) {
                skipped.add(new Skipped(
                        connector.name() + ":" + item.id(),
                        "cannot be understood (" + bad.getClass().getSimpleName() + "); the rest went on"));
            }
        }
        return documents;
    }

    private StoredDocument document(KnowledgeItem item) {
        SourceKind kind = SourceKind.valueOf(item.kind().name());
        String title = shown(PlainText.storable(item.title()), item.audience());
        String body = shown(PlainText.of(item.body(), item.format()), item.audience());
        return new StoredDocument(
                connector.name(),
                kind,
                item.id(),
                item.version(),
                item.audience(),
                title,
                body,
                item.format() == KnowledgeItem.Format.HTML ? KnowledgeItem.Format.MARKDOWN : item.format(),
                item.labels(),
                item.link().map(Object::toString).orElse(""),
                true,
                foldGroup(kind, item.audience(), body),
                item.updatedAt(),
                item.updatedAt());
    }

    private String shown(String text, Audience audience) {
        return audience == Audience.PUBLIC ? text : redactor.redact(text).text();
    }

    /** Two articles that differ in one number say different things, so only equal ones are folded. */
    private String foldGroup(SourceKind kind, Audience audience, String body) {
        String words = body.toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N}]+", " ")
                .strip();
        return String.join("/", connector.name(), kind.name(), audience.name(), Integer.toHexString(words.hashCode()));
    }

    private long lastPass() {
        return Optional.of(store.note(passNote()))
                .filter(note -> !note.isEmpty())
                .map(Long::parseLong)
                .orElse(0L);
    }

    private String passNote() {
        return "pass." + connector.name();
    }
}
