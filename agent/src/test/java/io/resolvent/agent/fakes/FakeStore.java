package io.resolvent.agent.fakes;

import io.resolvent.connectors.Action;
import io.resolvent.connectors.ActionId;
import io.resolvent.connectors.Attachment;
import io.resolvent.connectors.Author;
import io.resolvent.connectors.Batch;
import io.resolvent.connectors.Capability;
import io.resolvent.connectors.Checkpoint;
import io.resolvent.connectors.Comment;
import io.resolvent.connectors.Connector;
import io.resolvent.connectors.ConnectorException;
import io.resolvent.connectors.FailureKind;
import io.resolvent.connectors.KnowledgeReader;
import io.resolvent.connectors.Manifest;
import io.resolvent.connectors.ProbeResult;
import io.resolvent.connectors.Receipt;
import io.resolvent.connectors.Requester;
import io.resolvent.connectors.SchemaReader;
import io.resolvent.connectors.Status;
import io.resolvent.connectors.StoreSchema;
import io.resolvent.connectors.Ticket;
import io.resolvent.connectors.TicketChange;
import io.resolvent.connectors.TicketEvent;
import io.resolvent.connectors.TicketReader;
import io.resolvent.connectors.TicketRef;
import io.resolvent.connectors.TicketWriter;
import io.resolvent.connectors.Visibility;
import io.resolvent.connectors.WebhookReceiver;
import io.resolvent.connectors.WriteRequest;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/** A ticket store in memory that, like the real ones, makes an effect as often as it is asked to. Thread-safe. */
public final class FakeStore implements Connector, TicketReader, TicketWriter, WebhookReceiver {

    private final String name;
    private final Clock clock;
    private final Map<TicketRef, Ticket> tickets = new LinkedHashMap<>();
    private final List<WriteRequest> effects = new ArrayList<>();
    private final Deque<Fault> faults = new ArrayDeque<>();
    private boolean comparesAndSets = true;
    private StoreSchema schema = new StoreSchema(List.of());
    private Supplier<ProbeResult> probe = () -> new ProbeResult(ProbeResult.State.READY, "assistant", List.of());
    private Optional<FailureKind> hidden = Optional.empty();
    private int version;

    public FakeStore(String name, Clock clock) {
        this.name = name;
        this.clock = clock;
    }

    /** A new ticket with one customer comment, whose id is {@code c1}. */
    public synchronized TicketRef open(String id, String requester, String text) {
        TicketRef ref = new TicketRef(name, id);
        Instant now = clock.instant();
        Ticket empty = new Ticket(
                ref,
                "v0",
                "subject",
                Status.NEW,
                new Requester(requester, requester, requester + "@example.org", Map.of()),
                List.of(),
                Set.of(),
                Map.of(),
                "",
                "",
                now,
                now,
                Optional.empty());
        tickets.put(ref, empty);
        say(ref, Author.Role.REQUESTER, Visibility.PUBLIC, text);
        return ref;
    }

    public synchronized Comment say(TicketRef ref, Author.Role role, Visibility visibility, String text) {
        Ticket old = ticket(ref);
        Comment comment = new Comment(
                "c" + (old.comments().size() + 1), new Author(role, "", ""), visibility, text, clock.instant());
        List<Comment> comments = new ArrayList<>(old.comments());
        comments.add(comment);
        put(old, old.status(), comments);
        return comment;
    }

    public synchronized void status(TicketRef ref, Status status) {
        put(ticket(ref), status, ticket(ref).comments());
    }

    /** Somebody files the ticket: its group and fields. */
    public synchronized void file(TicketRef ref, String group, Map<String, String> fields) {
        Ticket old = ticket(ref);
        version++;
        tickets.put(
                ref,
                new Ticket(
                        ref,
                        "v" + version,
                        old.subject(),
                        old.status(),
                        old.requester(),
                        old.comments(),
                        old.tags(),
                        fields,
                        group,
                        old.assignee(),
                        old.createdAt(),
                        clock.instant(),
                        old.link()));
    }

    /** What its tickets are made of from now on. */
    public synchronized void rebuild(StoreSchema parts) {
        schema = parts;
    }

    /** What probing it comes to from now on. */
    public synchronized void probing(Supplier<ProbeResult> result) {
        probe = result;
    }

    /** Why its schema cannot be read from now on; empty: it can. */
    public synchronized void hideSchema(Optional<FailureKind> why) {
        hidden = why;
    }

    private synchronized StoreSchema present() {
        hidden.ifPresent(why -> {
            throw new ConnectorException(why, name + " schema", "scripted");
        });
        return schema;
    }

    /** From now on it writes to a ticket whatever its version, as most real stores do. */
    public synchronized FakeStore withoutCompareAndSet() {
        comparesAndSets = false;
        return this;
    }

    /** What goes wrong with the next writes, in order; after them nothing does. */
    public synchronized void script(Fault... next) {
        faults.addAll(List.of(next));
    }

    /** Every effect that was made, in order. */
    public synchronized List<WriteRequest> effects() {
        return List.copyOf(effects);
    }

    public synchronized List<WriteRequest> publicReplies() {
        return effects.stream().filter(effect -> effect.action().isPublic()).toList();
    }

    @Override
    public synchronized Ticket read(TicketRef ref) {
        return ticket(ref);
    }

    @Override
    public synchronized Batch<TicketChange> changedSince(Checkpoint checkpoint) {
        int from = checkpoint.isStart() ? 0 : Integer.parseInt(checkpoint.value());
        List<TicketChange> changes = tickets.values().stream()
                .filter(ticket -> number(ticket) > from)
                .sorted(Comparator.comparingInt(FakeStore::number))
                .limit(2)
                .map(t -> new TicketChange(t.ref(), t.version(), t.status(), t.createdAt(), t.updatedAt()))
                .toList();
        int last = changes.isEmpty()
                ? from
                : Integer.parseInt(changes.getLast().version().substring(1));
        return new Batch<>(changes, new Checkpoint(Integer.toString(last)), last < version && !changes.isEmpty());
    }

    @Override
    public synchronized Receipt apply(WriteRequest request) {
        Fault fault = faults.isEmpty() ? Fault.NONE : faults.poll();
        switch (fault) {
            case UNAVAILABLE -> throw failure(FailureKind.UNAVAILABLE, request);
            case REQUEST_LOST -> throw failure(FailureKind.UNKNOWN_OUTCOME, request);
            case REJECTED -> throw failure(FailureKind.REJECTED, request);
            case FORBIDDEN -> throw failure(FailureKind.FORBIDDEN, request);
            case CRASH_BEFORE -> throw new Crash("before the write");
            case CHANGED_BEFORE -> say(request.ref(), Author.Role.SUPPORT_AGENT, Visibility.INTERNAL, "looking at it");
            case NONE, ANSWER_LOST, ANSWER_GARBLED, CRASH_AFTER -> {}
        }
        if (comparesAndSets && !ticket(request.ref()).version().equals(request.expectedVersion())) {
            throw failure(FailureKind.CONFLICT, request);
        }
        make(request);
        return switch (fault) {
            case ANSWER_LOST -> throw failure(FailureKind.UNKNOWN_OUTCOME, request);
            case ANSWER_GARBLED -> throw failure(FailureKind.MALFORMED, request);
            case CRASH_AFTER -> throw new Crash("after the write");
            default -> receipt(request.ref(), request.id(), false);
        };
    }

    @Override
    public synchronized Optional<Receipt> find(WriteRequest request) {
        return effects.stream()
                .filter(effect -> effect.id().equals(request.id()))
                .findFirst()
                .map(effect -> receipt(effect.ref(), effect.id(), true));
    }

    /** Takes {@code id version} lines, with {@code signature: good}. */
    @Override
    public List<TicketEvent> receive(Map<String, String> headers, byte[] body, Instant now) {
        if (!headers.getOrDefault("signature", "").equals("good")) {
            throw new ConnectorException(FailureKind.UNAUTHENTICATED, name, "signature does not match");
        }
        return new String(body, StandardCharsets.UTF_8)
                .lines()
                .map(line -> new TicketEvent(new TicketRef(name, line.split(" ", -1)[0]), line, "", now))
                .toList();
    }

    /** A signed {@code challenge WORD} wants that word back. */
    @Override
    public Optional<String> challenge(Map<String, String> headers, byte[] body, Instant now) {
        String text = new String(body, StandardCharsets.UTF_8);
        return headers.getOrDefault("signature", "").equals("good") && text.startsWith("challenge ")
                ? Optional.of(text.substring("challenge ".length()))
                : Optional.empty();
    }

    private void make(WriteRequest request) {
        effects.add(request);
        switch (request.action()) {
            case Action.PostPublicReply reply -> {
                say(request.ref(), Author.Role.ASSISTANT, Visibility.PUBLIC, reply.text());
                reply.status().ifPresent(status -> status(request.ref(), status));
            }
            case Action.PostInternalNote note ->
                say(request.ref(), Author.Role.ASSISTANT, Visibility.INTERNAL, note.text());
            case Action.ChangeStatus change -> status(request.ref(), change.status());
            default -> status(request.ref(), ticket(request.ref()).status());
        }
    }

    private Receipt receipt(TicketRef ref, ActionId id, boolean adopted) {
        return new Receipt(
                id, "effect-" + id.value().substring(0, 8), adopted, ticket(ref).version());
    }

    private Ticket ticket(TicketRef ref) {
        return Optional.ofNullable(tickets.get(ref))
                .orElseThrow(() -> new ConnectorException(FailureKind.NOT_FOUND, ref.toString(), "no such ticket"));
    }

    private void put(Ticket old, Status status, List<Comment> comments) {
        version++;
        tickets.put(
                old.ref(),
                new Ticket(
                        old.ref(),
                        "v" + version,
                        old.subject(),
                        status,
                        old.requester(),
                        comments,
                        old.tags(),
                        old.fields(),
                        old.group(),
                        old.assignee(),
                        old.createdAt(),
                        clock.instant(),
                        old.link()));
    }

    private static int number(Ticket ticket) {
        return Integer.parseInt(ticket.version().substring(1));
    }

    private static ConnectorException failure(FailureKind kind, WriteRequest request) {
        return new ConnectorException(kind, request.ref().toString(), "scripted");
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public Manifest manifest() {
        return new Manifest(
                "fake", "Fake", "", List.of(), Map.of(), 0, EnumSet.allOf(Capability.class), "line", Map.of(), "fake");
    }

    @Override
    public synchronized ProbeResult probe() {
        return probe.get();
    }

    @Override
    public TicketReader tickets() {
        return this;
    }

    @Override
    public KnowledgeReader knowledge() {
        throw new ConnectorException(FailureKind.UNSUPPORTED, name, "no knowledge here");
    }

    @Override
    public TicketWriter writer() {
        return this;
    }

    @Override
    public byte[] fetch(TicketRef ref, Attachment attachment, int maxBytes) {
        throw new UnsupportedOperationException("no files here");
    }

    @Override
    public SchemaReader schema() {
        return this::present;
    }

    @Override
    public WebhookReceiver webhooks() {
        return this;
    }

    @Override
    public void close() {}
}
