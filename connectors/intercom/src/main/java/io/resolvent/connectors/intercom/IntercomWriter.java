package io.resolvent.connectors.intercom;

import io.resolvent.connectors.Action;
import io.resolvent.connectors.ConnectorException;
import io.resolvent.connectors.FailureKind;
import io.resolvent.connectors.Manifest;
import io.resolvent.connectors.Receipt;
import io.resolvent.connectors.TicketWriter;
import io.resolvent.connectors.WriteRequest;
import io.resolvent.connectors.http.Undeclared;
import java.util.List;
import java.util.Optional;

/**
 * Writes to conversations. Intercom cannot refuse a write to one that changed since it was read, so between the check of the
 * version and the write is a gap of one request. An action that takes several calls makes them one after the other, and stops
 * when somebody else acts in between; what an earlier attempt left undone is done when it is looked for. Thread-safe.
 */
record IntercomWriter(
        Manifest manifest,
        IntercomConversations conversations,
        IntercomAccount account,
        IntercomSteps steps,
        IntercomDelivery delivery)
        implements TicketWriter {

    /** By how many seconds two of Intercom's clocks may differ: better to adopt a reply than to send it twice. */
    private static final long CLOCKS_DIFFER = 5;

    @Override
    public Receipt apply(WriteRequest request) {
        Undeclared.require(manifest, request.action().needs(), request.ref().toString());
        IntercomConversation before = conversations.readAt(request.ref(), request.expectedVersion());
        delivery.require(request.action(), before);
        List<IntercomStep> todo = steps.of(request, since(request));
        boolean there = todo.stream().allMatch(step -> step.isIn(before));
        return there ? receipt(request, todo, before, true) : carryOut(request, todo, before, false);
    }

    /** Also makes what is missing of an effect that is there in part, such as the close after a reply. */
    @Override
    public Optional<Receipt> find(WriteRequest request) {
        Undeclared.require(manifest, request.action().needs(), request.ref().toString());
        IntercomConversation now = conversations.settled(request.ref());
        if (now.version().equals(request.expectedVersion())) {
            return Optional.empty();
        }
        List<IntercomStep> made = steps.of(request, since(request) - CLOCKS_DIFFER);
        Optional<IntercomStep> message =
                made.stream().filter(IntercomStep::isMessage).findFirst();
        message.ifPresent(step -> requireSent(request, step, now));
        if (made.stream().allMatch(step -> step.isIn(now))) {
            return Optional.of(receipt(request, made, now, true));
        }
        boolean begun = message.map(step -> step.isIn(now))
                .orElseGet(() -> made.stream().anyMatch(step -> step.isIn(now)) && isAlone(request, now));
        return begun ? Optional.of(carryOut(request, made, now, true)) : Optional.empty();
    }

    private Receipt carryOut(
            WriteRequest request, List<IntercomStep> todo, IntercomConversation before, boolean adopted) {
        IntercomConversation now = before;
        boolean begun = adopted;
        for (IntercomStep step : todo) {
            if (step.isIn(now)) {
                continue;
            }
            if (begun && !isAlone(request, now)) {
                break;
            }
            make(request, step, begun);
            now = readBack(request, step);
            requireMade(request, step, now);
            begun = true;
        }
        return receipt(request, todo, now, adopted);
    }

    private static void make(WriteRequest request, IntercomStep step, boolean begun) {
        try {
            step.call().run();
        } catch (ConnectorException e) {
            if (!begun) {
                throw e;
            }
            throw unknown(request, "a part is done, but not " + step.what() + ": it is done when looked for", e);
        }
    }

    private IntercomConversation readBack(WriteRequest request, IntercomStep step) {
        try {
            return conversations.settled(request.ref());
        } catch (ConnectorException e) {
            throw unknown(request, step.what() + " was answered, but could not be read back", e);
        }
    }

    private void requireMade(WriteRequest request, IntercomStep step, IntercomConversation now) {
        if (!step.isIn(now)) {
            throw new ConnectorException(
                    step.isMessage() ? FailureKind.UNKNOWN_OUTCOME : FailureKind.REJECTED,
                    request.ref().toString(),
                    "Intercom answered, but " + step.what() + " is not there. Look at the conversation.");
        }
        requireSent(request, step, now);
    }

    private void requireSent(WriteRequest request, IntercomStep step, IntercomConversation now) {
        if (request.action() instanceof Action.PostPublicReply && step.isMessage()) {
            delivery.requireSent(step.effect().apply(now).orElse(""), now);
        }
    }

    /**
     * The version to go on from. When somebody else did something meanwhile it is the one that was decided on, which is no
     * longer the conversation's, so that the next write is a conflict and what they did is read first.
     */
    private Receipt receipt(WriteRequest request, List<IntercomStep> done, IntercomConversation now, boolean adopted) {
        String made = done.stream()
                .findFirst()
                .flatMap(step -> step.effect().apply(now))
                .orElse("nothing");
        boolean isMessage = done.stream().anyMatch(IntercomStep::isMessage);
        String effect = isMessage ? made : made + " @" + now.version();
        String version = isAlone(request, now) ? now.version() : request.expectedVersion();
        return new Receipt(request.id(), effect, adopted, version);
    }

    private boolean isAlone(WriteRequest request, IntercomConversation now) {
        return now.isAloneAfter(since(request), account.self().id());
    }

    /** A version that is no time is before everything. */
    private static long since(WriteRequest request) {
        String version = request.expectedVersion();
        return version.matches("[0-9]{1,11}") ? Long.parseLong(version) : 0;
    }

    private static ConnectorException unknown(WriteRequest request, String what, ConnectorException cause) {
        return new ConnectorException(
                FailureKind.UNKNOWN_OUTCOME,
                request.ref().toString(),
                what + ". Look for it before trying again. Cause: " + cause.getMessage(),
                cause);
    }
}
