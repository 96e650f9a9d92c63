package io.resolvent.agent.fakes;

import io.resolvent.connectors.Capability;
import io.resolvent.connectors.Connector;
import io.resolvent.connectors.ConnectorException;
import io.resolvent.connectors.FailureKind;
import io.resolvent.connectors.KnowledgeReader;
import io.resolvent.connectors.Manifest;
import io.resolvent.connectors.ProbeResult;
import io.resolvent.connectors.Receipt;
import io.resolvent.connectors.SchemaReader;
import io.resolvent.connectors.TicketReader;
import io.resolvent.connectors.TicketWriter;
import io.resolvent.connectors.WebhookReceiver;
import io.resolvent.connectors.WriteRequest;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A chat in memory that posts as often as it is asked to. Thread-safe. */
public final class FakeChat implements Connector, TicketWriter {

    private final String name;
    private final List<WriteRequest> posted = new ArrayList<>();
    private final Deque<Fault> faults = new ArrayDeque<>();

    public FakeChat(String name) {
        this.name = name;
    }

    /** What goes wrong with the next messages, in order; after them nothing does. */
    public synchronized void script(Fault... next) {
        faults.addAll(List.of(next));
    }

    public synchronized List<WriteRequest> posted() {
        return List.copyOf(posted);
    }

    @Override
    public synchronized Receipt apply(WriteRequest request) {
        Fault fault = faults.isEmpty() ? Fault.NONE : faults.poll();
        switch (fault) {
            case UNAVAILABLE -> throw failure(FailureKind.UNAVAILABLE, request);
            case REQUEST_LOST -> throw failure(FailureKind.UNKNOWN_OUTCOME, request);
            case REJECTED -> throw failure(FailureKind.REJECTED, request);
            case CHANGED_BEFORE -> throw failure(FailureKind.CONFLICT, request);
            default -> posted.add(request);
        }
        if (fault == Fault.ANSWER_LOST) {
            throw failure(FailureKind.UNKNOWN_OUTCOME, request);
        }
        return new Receipt(request.id(), "message-" + posted.size(), false, "chat-version");
    }

    @Override
    public synchronized Optional<Receipt> find(WriteRequest request) {
        return posted.stream()
                .filter(message -> message.id().equals(request.id()))
                .findFirst()
                .map(message -> new Receipt(request.id(), "found", true, "chat-version"));
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
                "fake-chat", "Fake chat", "", List.of(), Map.of(), 0, Set.of(Capability.NOTIFY), "", Map.of(), "fake");
    }

    @Override
    public ProbeResult probe() {
        return new ProbeResult(ProbeResult.State.READY, name, List.of());
    }

    @Override
    public TicketReader tickets() {
        throw unsupported();
    }

    @Override
    public KnowledgeReader knowledge() {
        throw unsupported();
    }

    @Override
    public TicketWriter writer() {
        return this;
    }

    @Override
    public WebhookReceiver webhooks() {
        throw unsupported();
    }

    @Override
    public SchemaReader schema() {
        throw unsupported();
    }

    @Override
    public void close() {}

    private ConnectorException unsupported() {
        return new ConnectorException(FailureKind.UNSUPPORTED, name, "a chat has none");
    }
}
