package io.resolvent.evaluation.backtest;

import io.resolvent.connectors.Audience;
import io.resolvent.connectors.Connector;
import io.resolvent.connectors.KnowledgeItem;
import io.resolvent.connectors.TicketRef;
import io.resolvent.ingestion.IngestReport;
import io.resolvent.ingestion.Knowledge;
import io.resolvent.ingestion.Progress;
import io.resolvent.ingestion.index.Embedder;
import io.resolvent.ingestion.index.Hit;
import io.resolvent.ingestion.index.IndexedPassage;
import io.resolvent.ingestion.index.KnowledgeIndex;
import io.resolvent.ingestion.index.Passage;
import io.resolvent.ingestion.index.ResolvedTicket;
import io.resolvent.ingestion.index.Scope;
import io.resolvent.ingestion.index.SourceKind;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Knowledge in memory whose index finds every passage that the scope allows. */
record SomeKnowledge(List<ResolvedTicket> resolvedTickets, List<Passage> articles)
        implements Knowledge, KnowledgeIndex {

    SomeKnowledge(List<ResolvedTicket> resolvedTickets) {
        this(resolvedTickets, List.of());
    }

    static ResolvedTicket ticket(String id, Instant resolved) {
        return new ResolvedTicket(
                new TicketRef("files", id),
                "1",
                "a question",
                "an answer",
                List.of(),
                "intent",
                "",
                Map.of(),
                resolved,
                resolved);
    }

    static Passage article(String id, Instant known) {
        return passage(SourceKind.ARTICLE, id, known);
    }

    private static Passage passage(SourceKind kind, String id, Instant known) {
        return new Passage(
                Passage.source("files", kind, id) + "#0",
                "files",
                kind,
                id,
                "1",
                Audience.INTERNAL,
                "",
                "text",
                0,
                4,
                Map.of(),
                known);
    }

    private List<Hit> found(Scope scope, int limit) {
        return Stream.concat(
                        resolvedTickets.stream()
                                .map(t -> passage(SourceKind.TICKET, t.ref().id(), t.resolvedAt())),
                        articles.stream())
                .filter(p -> scope.kinds().contains(p.kind()) && p.knownSince().isBefore(scope.knownBefore()))
                .map(p -> new Hit(p, 1))
                .limit(limit)
                .toList();
    }

    @Override
    public List<Hit> keyword(String text, Scope scope, int limit) {
        return found(scope, limit);
    }

    @Override
    public List<Hit> nearest(float[] vector, Scope scope, int limit) {
        return found(scope, limit);
    }

    @Override
    public Optional<ResolvedTicket> resolvedTicket(String source) {
        return resolvedTickets.stream()
                .filter(t ->
                        Passage.source("files", SourceKind.TICKET, t.ref().id()).equals(source))
                .findFirst();
    }

    @Override
    public KnowledgeIndex index() {
        return this;
    }

    @Override
    public Embedder embedder() {
        throw new UnsupportedOperationException();
    }

    @Override
    public String opening(Passage found) {
        return found.text();
    }

    @Override
    public List<KnowledgeItem> items() {
        return List.of();
    }

    @Override
    public Passage section(Passage found) {
        return found;
    }

    @Override
    public IngestReport ingest(Connector connector, Progress progress) {
        throw new UnsupportedOperationException();
    }

    @Override
    public int forget(Predicate<String> mentions, Progress progress) {
        throw new UnsupportedOperationException("nothing is forgotten here");
    }

    @Override
    public void rebuildIndex(Progress progress) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void put(List<IndexedPassage> passages) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void remove(Set<String> sources) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void refresh() {}

    @Override
    public long size() {
        return (long) resolvedTickets.size() + articles.size();
    }

    @Override
    public String generation() {
        return "1";
    }

    @Override
    public void close() {}
}
