package io.resolvent.evaluation.backtest;

import io.resolvent.connectors.Connector;
import io.resolvent.connectors.KnowledgeItem;
import io.resolvent.ingestion.IngestReport;
import io.resolvent.ingestion.Knowledge;
import io.resolvent.ingestion.Progress;
import io.resolvent.ingestion.index.Embedder;
import io.resolvent.ingestion.index.KnowledgeIndex;
import io.resolvent.ingestion.index.Passage;
import io.resolvent.ingestion.index.ResolvedTicket;
import io.resolvent.ingestion.index.SourceKind;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;

/**
 * Knowledge as a back-test may see it: everything that learns or searches goes through here, so nothing newer than the
 * ticket, not the ticket itself and none of its duplicates can come out, whoever asks. While a ticket is decided by
 * {@link #seeing} its own view counts, in that thread; otherwise the view that was given at the start. Thread-safe;
 * read-only; closing it closes nothing.
 */
final class KnowledgeThen implements Knowledge {

    private static final ScopedValue<View> TICKET = ScopedValue.newInstance();

    private final Knowledge all;
    private final Versions versions;
    private final View learning;

    /** @param learning what may be seen whenever no ticket is being decided */
    KnowledgeThen(Knowledge all, Versions versions, View learning) {
        this.all = all;
        this.versions = versions;
        this.learning = learning;
    }

    /** Does something while this view counts. */
    static <T> T seeing(View view, Supplier<T> work) {
        return ScopedValue.where(TICKET, view).call(work::get);
    }

    private View view() {
        return TICKET.orElse(learning);
    }

    @Override
    public KnowledgeIndex index() {
        return new IndexThen(all.index(), versions, this::view);
    }

    @Override
    public Embedder embedder() {
        return all.embedder();
    }

    @Override
    public List<ResolvedTicket> resolvedTickets() {
        View view = view();
        return all.resolvedTickets().stream()
                .filter(ticket -> shows(view, ticket))
                .toList();
    }

    @Override
    public Optional<ResolvedTicket> resolvedTicket(String source) {
        View view = view();
        return all.resolvedTicket(source).filter(ticket -> shows(view, ticket));
    }

    @Override
    public List<KnowledgeItem> items() {
        View view = view();
        return all.items().stream()
                .filter(item -> view.shows(item.updatedAt(), "") && !versions.isReplaced(item.id(), view.before()))
                .toList();
    }

    /** Of a document that may be seen; a passage that came out of a search is of the version that holds. */
    @Override
    public Passage section(Passage found) {
        return all.section(found);
    }

    @Override
    public String opening(Passage found) {
        return all.opening(found);
    }

    @Override
    public IngestReport ingest(Connector connector, Progress progress) {
        throw new UnsupportedOperationException("the past does not change");
    }

    @Override
    public int forget(Predicate<String> mentions, Progress progress) {
        throw new UnsupportedOperationException("the past does not change");
    }

    @Override
    public void rebuildIndex(Progress progress) {
        throw new UnsupportedOperationException("the past does not change");
    }

    @Override
    public void close() {}

    private static boolean shows(View view, ResolvedTicket ticket) {
        return view.shows(knownSince(ticket), source(ticket));
    }

    private static Instant knownSince(ResolvedTicket ticket) {
        return ticket.resolvedAt();
    }

    private static String source(ResolvedTicket ticket) {
        return Passage.source(
                ticket.ref().system(), SourceKind.TICKET, ticket.ref().id());
    }
}
