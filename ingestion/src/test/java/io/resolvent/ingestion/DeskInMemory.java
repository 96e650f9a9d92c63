package io.resolvent.ingestion;

import io.resolvent.connectors.Attachment;
import io.resolvent.connectors.Author;
import io.resolvent.connectors.Batch;
import io.resolvent.connectors.Capability;
import io.resolvent.connectors.Checkpoint;
import io.resolvent.connectors.Comment;
import io.resolvent.connectors.Connector;
import io.resolvent.connectors.ConnectorException;
import io.resolvent.connectors.FailureKind;
import io.resolvent.connectors.KnowledgeItem;
import io.resolvent.connectors.KnowledgeReader;
import io.resolvent.connectors.Manifest;
import io.resolvent.connectors.ProbeResult;
import io.resolvent.connectors.Requester;
import io.resolvent.connectors.SchemaReader;
import io.resolvent.connectors.Status;
import io.resolvent.connectors.Ticket;
import io.resolvent.connectors.TicketChange;
import io.resolvent.connectors.TicketReader;
import io.resolvent.connectors.TicketRef;
import io.resolvent.connectors.TicketWriter;
import io.resolvent.connectors.Visibility;
import io.resolvent.connectors.WebhookReceiver;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A ticket store in memory, in pages of three. Every change of a ticket is reported after all earlier ones. */
final class DeskInMemory implements Connector, TicketReader, KnowledgeReader {

    private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");
    private static final int PAGE = 3;

    final Map<String, KnowledgeItem> items = new LinkedHashMap<>();
    final Set<String> unreadable = new HashSet<>();
    private final Map<String, Ticket> tickets = new LinkedHashMap<>();
    private final List<TicketChange> changes = new ArrayList<>();
    int reads;

    void solve(String id, String question, String answer, Map<String, String> fields) {
        put(id, Status.SOLVED, Author.Role.SUPPORT_AGENT, question, answer, Set.of(), fields);
    }

    void put(
            String id,
            Status status,
            Author.Role answerer,
            String question,
            String answer,
            Set<String> tags,
            Map<String, String> fields) {
        Instant time = START.plusSeconds(60L * changes.size());
        Requester requester = new Requester("u1", "Kim Novak", "kim@mail.example", Map.of("tier", "gold"));
        List<Comment> comments = List.of(
                new Comment(
                        "1", new Author(Author.Role.REQUESTER, "u1", "Kim Novak"), Visibility.PUBLIC, question, time),
                new Comment(
                        "2",
                        new Author(Author.Role.SUPPORT_AGENT, "a1", "Pat Stone"),
                        Visibility.INTERNAL,
                        "Kim Novak called from 0171/3920099",
                        time.plusSeconds(1)),
                new Comment(
                        "3", new Author(answerer, "a1", "Pat Stone"), Visibility.PUBLIC, answer, time.plusSeconds(2)));
        Ticket ticket = new Ticket(
                new TicketRef("desk", id),
                "v" + changes.size(),
                "Help wanted",
                status,
                requester,
                comments,
                tags,
                fields,
                "",
                "Pat Stone",
                time,
                time.plusSeconds(3),
                Optional.empty());
        tickets.put(id, ticket);
        report(ticket, status);
    }

    void delete(String id) {
        Optional.ofNullable(tickets.remove(id)).ifPresent(ticket -> report(ticket, Status.DELETED));
    }

    private void report(Ticket ticket, Status status) {
        changes.add(
                new TicketChange(ticket.ref(), "v" + changes.size(), status, ticket.createdAt(), ticket.updatedAt()));
    }

    void thread(String id, String title, String body, Map<String, String> labels) {
        items.put(
                id,
                new KnowledgeItem(
                        id,
                        KnowledgeItem.Kind.THREAD,
                        title,
                        body,
                        KnowledgeItem.Format.PLAIN,
                        io.resolvent.connectors.Audience.INTERNAL,
                        "v" + body.hashCode(),
                        START,
                        labels,
                        Optional.empty()));
    }

    void article(String id, String title, String body, io.resolvent.connectors.Audience audience) {
        items.put(
                id,
                new KnowledgeItem(
                        id,
                        KnowledgeItem.Kind.ARTICLE,
                        title,
                        body,
                        KnowledgeItem.Format.MARKDOWN,
                        audience,
                        "v" + body.hashCode(),
                        START,
                        Map.of(),
                        Optional.empty()));
    }

    @Override
    public synchronized Ticket read(TicketRef ref) {
        reads++;
        if (unreadable.contains(ref.id())) {
            throw new ConnectorException(FailureKind.MALFORMED, ref.toString(), "is not what the store documents.");
        }
        return Optional.ofNullable(tickets.get(ref.id()))
                .orElseThrow(() -> new ConnectorException(FailureKind.NOT_FOUND, ref.toString(), "is gone."));
    }

    @Override
    public Batch<TicketChange> changedSince(Checkpoint checkpoint) {
        int from = checkpoint.isStart() ? 0 : Integer.parseInt(checkpoint.value());
        int to = Math.min(changes.size(), from + PAGE);
        return new Batch<>(changes.subList(from, to), new Checkpoint(Integer.toString(to)), to < changes.size());
    }

    @Override
    public Batch<KnowledgeItem> list(Checkpoint checkpoint) {
        List<KnowledgeItem> all = List.copyOf(items.values());
        int from = checkpoint.isStart() ? 0 : Integer.parseInt(checkpoint.value());
        int to = Math.min(all.size(), from + PAGE);
        return new Batch<>(all.subList(Math.min(from, to), to), new Checkpoint(Integer.toString(to)), to < all.size());
    }

    @Override
    public String name() {
        return "desk";
    }

    @Override
    public Manifest manifest() {
        return new Manifest(
                "desk",
                "Desk in memory",
                "none",
                List.of(),
                Map.of(),
                0,
                Set.of(Capability.READ_TICKETS, Capability.POLL_CHANGES, Capability.READ_ARTICLES),
                "",
                Map.of(),
                "fake");
    }

    @Override
    public ProbeResult probe() {
        return new ProbeResult(ProbeResult.State.READY, "test", List.of());
    }

    @Override
    public TicketReader tickets() {
        return this;
    }

    @Override
    public KnowledgeReader knowledge() {
        return this;
    }

    @Override
    public TicketWriter writer() {
        throw new UnsupportedOperationException("ingestion never writes");
    }

    @Override
    public byte[] fetch(TicketRef ref, Attachment attachment, int maxBytes) {
        throw new UnsupportedOperationException("ingestion fetches no files");
    }

    @Override
    public SchemaReader schema() {
        throw new UnsupportedOperationException("ingestion needs no schema");
    }

    @Override
    public WebhookReceiver webhooks() {
        throw new UnsupportedOperationException("ingestion has no webhooks");
    }

    @Override
    public void close() {}
}
