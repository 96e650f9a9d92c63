package io.resolvent.ingestion;

import io.resolvent.connectors.Capability;
import io.resolvent.connectors.Connector;
import io.resolvent.connectors.KnowledgeItem;
import io.resolvent.ingestion.embedding.Embeddings;
import io.resolvent.ingestion.index.Embedder;
import io.resolvent.ingestion.index.KnowledgeIndex;
import io.resolvent.ingestion.index.Passage;
import io.resolvent.ingestion.index.ResolvedTicket;
import io.resolvent.ingestion.index.SourceKind;
import io.resolvent.ingestion.redaction.Redactor;
import io.resolvent.ingestion.redaction.Redactors;
import io.resolvent.ingestion.store.KnowledgeStore;
import io.resolvent.ingestion.store.StoredDocument;
import java.net.URI;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** The knowledge in a home folder: {@code knowledge.db}, {@code vectors.db} and {@code index/}. Thread-safe. */
public final class LocalKnowledge implements Knowledge {

    private static final String RECIPE = "recipe";

    private final KnowledgeStore store;
    private final Embedder embedder;
    private final Redactor redactor;
    private final IngestSettings settings;
    private final Indexing indexing;

    private LocalKnowledge(
            KnowledgeStore store, Embedder embedder, Redactor redactor, IngestSettings settings, Indexing indexing) {
        this.store = store;
        this.embedder = embedder;
        this.redactor = redactor;
        this.settings = settings;
        this.indexing = indexing;
    }

    /** With the model in the jar, the embedded index and the standard redaction. */
    public static Knowledge open(Path home, IngestSettings settings) {
        return open(home, Embeddings.bundled(), KnowledgeIndexOpener.lucene(), Redactors.standard(), settings);
    }

    /**
     * Opens what is in the folder, or starts afresh. Makes good what a stop left half done: an index that lacks a change
     * gets it, an index that is broken, missing or from another embedder is built again.
     *
     * @param embedder without a cache: vectors are cached in the home folder
     */
    public static Knowledge open(
            Path home, Embedder embedder, KnowledgeIndexOpener opener, Redactor redactor, IngestSettings settings) {
        KnowledgeStore store = KnowledgeStore.open(home.resolve("knowledge.db"));
        Embedder cached = Embeddings.cached(embedder, home.resolve("vectors.db"));
        try {
            if (!store.note(RECIPE).equals(settings.recipe())) {
                store.change(change -> {
                    change.forgetReading();
                    change.note(RECIPE, settings.recipe());
                    return settings;
                });
            }
            Recutting.of(store);
            return new LocalKnowledge(store, cached, redactor, settings, new Indexing(store, cached, opener, home));
        } catch (RuntimeException failure) {
            store.close();
            throw failure;
        }
    }

    @Override
    public KnowledgeIndex index() {
        return indexing.index();
    }

    @Override
    public Embedder embedder() {
        return embedder;
    }

    @Override
    public synchronized IngestReport ingest(Connector connector, Progress progress) {
        IngestReport report = IngestReport.nothing();
        if (can(connector, Capability.READ_ARTICLES, Capability.READ_MACROS, Capability.READ_THREADS)) {
            report = report.plus(new ItemSync(connector, store, redactor, progress).run());
        }
        if (can(connector, Capability.POLL_CHANGES)) {
            Lessons lessons = new Lessons(redactor, settings);
            report = report.plus(new TicketSync(connector, store, lessons, settings.parallelReads(), progress).run());
        }
        int passages = indexing.catchUp(progress);
        return report.plus(new IngestReport(0, 0, 0, 0, passages, List.of()));
    }

    private static boolean can(Connector connector, Capability first, Capability... others) {
        return EnumSet.of(first, others).stream().anyMatch(connector.manifest()::can);
    }

    @Override
    public List<ResolvedTicket> resolvedTickets() {
        return store.resolvedTickets();
    }

    @Override
    public Optional<ResolvedTicket> resolvedTicket(String source) {
        return store.resolvedTicket(source);
    }

    @Override
    public List<KnowledgeItem> items() {
        return store.documents(Set.of(SourceKind.MACRO, SourceKind.ARTICLE, SourceKind.THREAD)).stream()
                .map(LocalKnowledge::item)
                .toList();
    }

    private static KnowledgeItem item(StoredDocument document) {
        return new KnowledgeItem(
                document.documentId(),
                KnowledgeItem.Kind.valueOf(document.kind().name()),
                document.title(),
                document.body(),
                document.format(),
                document.audience(),
                document.version(),
                document.updatedAt(),
                document.labels(),
                Optional.of(document.link()).filter(link -> !link.isEmpty()).map(URI::create));
    }

    @Override
    public Passage section(Passage found) {
        return Sections.around(found, store.document(found.source()));
    }

    @Override
    public String opening(Passage found) {
        return Sections.opening(found, () -> store.document(found.source()));
    }

    @Override
    public synchronized int forget(Predicate<String> mentions, Progress progress) {
        List<String> gone = store.documents(EnumSet.allOf(SourceKind.class)).stream()
                .filter(document -> texts(document).anyMatch(mentions))
                .map(StoredDocument::source)
                .toList();
        if (!gone.isEmpty()) {
            store.change(change -> {
                for (String source : gone) {
                    change.remove(source);
                }
                return gone;
            });
            indexing.catchUp(progress);
        }
        return gone.size();
    }

    private Stream<String> texts(StoredDocument document) {
        Stream<String> own = Stream.concat(
                Stream.of(document.title(), document.body(), document.link()), document.labels().values().stream());
        return Stream.concat(
                own,
                store.resolvedTicket(document.source()).stream()
                        .flatMap(ticket -> Stream.concat(
                                Stream.of(ticket.question(), ticket.resolution()),
                                ticket.thread().stream().map(ResolvedTicket.Turn::text))));
    }

    @Override
    public synchronized void rebuildIndex(Progress progress) {
        indexing.rebuild(progress);
    }

    @Override
    public synchronized void close() {
        indexing.index().close();
        if (embedder instanceof AutoCloseable closeable) {
            closeQuietly(closeable);
        }
        store.close();
    }

    private static void closeQuietly(AutoCloseable cache) {
        try {
            cache.close();
        } catch (Exception unimportant) {
            throw new IllegalStateException("vector cache cannot be closed", unimportant);
        }
    }
}
