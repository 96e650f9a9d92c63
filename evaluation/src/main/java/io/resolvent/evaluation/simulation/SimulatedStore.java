package io.resolvent.evaluation.simulation;

import io.resolvent.connectors.Action;
import io.resolvent.connectors.ActionId;
import io.resolvent.connectors.Attachment;
import io.resolvent.connectors.Author;
import io.resolvent.connectors.Batch;
import io.resolvent.connectors.Capability;
import io.resolvent.connectors.Checkpoint;
import io.resolvent.connectors.Connector;
import io.resolvent.connectors.ConnectorException;
import io.resolvent.connectors.FailureKind;
import io.resolvent.connectors.KnowledgeReader;
import io.resolvent.connectors.Manifest;
import io.resolvent.connectors.ProbeResult;
import io.resolvent.connectors.Receipt;
import io.resolvent.connectors.SchemaReader;
import io.resolvent.connectors.Ticket;
import io.resolvent.connectors.TicketChange;
import io.resolvent.connectors.TicketReader;
import io.resolvent.connectors.TicketRef;
import io.resolvent.connectors.TicketWriter;
import io.resolvent.connectors.WebhookReceiver;
import io.resolvent.connectors.WriteRequest;
import io.resolvent.evaluation.simulation.LedgerEntry.What;
import io.resolvent.evaluation.simulation.Surroundings.Moment;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A ticket store behind the contract of a connector. Like the real ones it makes an effect as often as it is asked to, and
 * it keeps what it accepted in an append-only ledger. One thread.
 */
final class SimulatedStore implements Connector, TicketReader, TicketWriter {

    private static final Duration RETRY_AFTER = Duration.ofSeconds(90);
    private static final int PAGE = 3;

    private final SimulatedTickets tickets;
    private final StoreTraits traits;
    private final Surroundings surroundings;
    private final Manifest manifest;

    SimulatedStore(SimulatedTickets tickets, StoreTraits traits, Surroundings surroundings) {
        this.tickets = tickets;
        this.traits = traits;
        this.surroundings = surroundings;
        this.manifest = manifest(traits);
    }

    private static Manifest manifest(StoreTraits traits) {
        Set<Capability> can = EnumSet.allOf(Capability.class);
        if (!traits.comparesAndSets()) {
            can.remove(Capability.COMPARE_AND_SET);
        }
        if (!traits.replyWithStatus()) {
            can.remove(Capability.REPLY_WITH_STATUS);
        }
        return new Manifest("simulated", "Simulated", "", List.of(), Map.of(), 0, can, "line", Map.of(), "fake");
    }

    @Override
    public Ticket read(TicketRef ref) {
        surroundings.during(ref, Moment.BEFORE_READ);
        surroundings.withRead().ifPresent(fault -> refuse(fault, ref));
        return tickets.get(ref);
    }

    @Override
    public Batch<TicketChange> changedSince(Checkpoint checkpoint) {
        surroundings.withRead().ifPresent(fault -> refuse(StoreFault.UNAVAILABLE, new TicketRef(name(), "changes")));
        int from = checkpoint.isStart() ? 0 : Integer.parseInt(checkpoint.value());
        List<Ticket> later = tickets.after(from);
        List<Ticket> page = later.subList(0, Math.min(PAGE, later.size()));
        int to = page.isEmpty() ? from : SimulatedTickets.number(page.getLast());
        List<TicketChange> changes = page.stream()
                .map(t -> new TicketChange(t.ref(), t.version(), t.status(), t.createdAt(), t.updatedAt()))
                .toList();
        return new Batch<>(changes, new Checkpoint(Integer.toString(to)), later.size() > page.size());
    }

    @Override
    public Receipt apply(WriteRequest request) {
        TicketRef ref = request.ref();
        if (!traits.comparesAndSets()) {
            refuseIfChanged(request);
        }
        tickets.during(Optional.of(request.id()), () -> surroundings.during(ref, Moment.IN_WRITE));
        Optional<StoreFault> fault = surroundings.withWrite(request);
        fault.filter(f -> !f.isAfterTheEffect() && f != StoreFault.HALF_MADE).ifPresent(f -> refuse(f, ref));
        if (tickets.get(ref).status().isFinal()) {
            refuse(StoreFault.REJECTED, ref);
        }
        if (traits.comparesAndSets()) {
            refuseIfChanged(request);
        }
        make(request, fault);
        surroundings.during(ref, Moment.AFTER_WRITE);
        fault.ifPresent(f -> refuse(f, ref));
        return receipt(request, false);
    }

    @Override
    public Optional<Receipt> find(WriteRequest request) {
        surroundings.during(request.ref(), Moment.BEFORE_READ);
        surroundings.withRead().ifPresent(fault -> refuse(StoreFault.UNAVAILABLE, request.ref()));
        if (!tickets.hasEffect(request.id())) {
            return Optional.empty();
        }
        complete(request);
        return Optional.of(receipt(request, true));
    }

    private void make(WriteRequest request, Optional<StoreFault> fault) {
        ActionId id = request.id();
        switch (request.action()) {
            case Action.PostPublicReply reply -> {
                if (traits.replyWithStatus()) {
                    tickets.reply(request.ref(), reply, id);
                } else {
                    tickets.say(
                            request.ref(), Author.Role.ASSISTANT, What.PUBLIC_COMMENT, reply.text(), Optional.of(id));
                    surroundings.during(request.ref(), Moment.AFTER_WRITE);
                    fault.filter(f -> f == StoreFault.HALF_MADE)
                            .ifPresent(f -> refuse(StoreFault.ANSWER_LOST, request.ref()));
                    complete(request);
                }
            }
            case Action.PostInternalNote note ->
                tickets.say(request.ref(), Author.Role.ASSISTANT, What.INTERNAL_COMMENT, note.text(), Optional.of(id));
            case Action.ChangeStatus change ->
                tickets.status(request.ref(), Author.Role.ASSISTANT, change.status(), Optional.of(id));
            default ->
                tickets.touch(
                        request.ref(), Author.Role.ASSISTANT, request.action().toString(), Optional.of(id));
        }
    }

    /** The second call of a reply with a status, unless somebody has spoken since. */
    private void complete(WriteRequest request) {
        if (request.action() instanceof Action.PostPublicReply reply
                && reply.status().isPresent()
                && !tickets.hasStatusOf(request.id())
                && tickets.endsWith(request.ref(), request.id())) {
            tickets.status(request.ref(), Author.Role.ASSISTANT, reply.status().get(), Optional.of(request.id()));
        }
    }

    private void refuseIfChanged(WriteRequest request) {
        if (!tickets.get(request.ref()).version().equals(request.expectedVersion())) {
            throw new ConnectorException(FailureKind.CONFLICT, request.ref().toString(), "changed");
        }
    }

    private static void refuse(StoreFault fault, TicketRef ref) {
        FailureKind kind = switch (fault) {
            case UNAVAILABLE -> FailureKind.UNAVAILABLE;
            case RATE_LIMITED -> FailureKind.RATE_LIMITED;
            case REQUEST_LOST, CHANGED_NOTHING, ANSWER_LOST, HALF_MADE -> FailureKind.UNKNOWN_OUTCOME;
            case ANSWER_GARBLED -> FailureKind.MALFORMED;
            case REJECTED -> FailureKind.REJECTED;
            case FORBIDDEN -> FailureKind.FORBIDDEN;
            case NOT_FOUND -> FailureKind.NOT_FOUND;
        };
        Optional<Duration> wait = fault == StoreFault.RATE_LIMITED ? Optional.of(RETRY_AFTER) : Optional.empty();
        throw new ConnectorException(kind, ref.toString(), "simulated " + fault, wait);
    }

    private Receipt receipt(WriteRequest request, boolean adopted) {
        return new Receipt(
                request.id(),
                "e-" + request.id(),
                adopted,
                tickets.get(request.ref()).version());
    }

    SimulatedTickets desk() {
        return tickets;
    }

    @Override
    public String name() {
        return tickets.system();
    }

    @Override
    public Manifest manifest() {
        return manifest;
    }

    @Override
    public ProbeResult probe() {
        return new ProbeResult(ProbeResult.State.READY, "assistant", new ArrayList<>());
    }

    @Override
    public TicketReader tickets() {
        return this;
    }

    @Override
    public TicketWriter writer() {
        return this;
    }

    @Override
    public KnowledgeReader knowledge() {
        throw new ConnectorException(FailureKind.UNSUPPORTED, name(), "no knowledge here");
    }

    @Override
    public WebhookReceiver webhooks() {
        throw new ConnectorException(FailureKind.UNSUPPORTED, name(), "events are delivered by the schedule");
    }

    @Override
    public SchemaReader schema() {
        throw new ConnectorException(FailureKind.UNSUPPORTED, name(), "no schema here");
    }

    @Override
    public byte[] fetch(TicketRef ref, Attachment attachment, int maxBytes) {
        throw new ConnectorException(FailureKind.UNSUPPORTED, name(), "no files here");
    }

    @Override
    public void close() {}
}
