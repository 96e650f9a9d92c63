package io.resolvent.connectors.zendesk;

import io.resolvent.connectors.Action;
import io.resolvent.connectors.ConnectorException;
import io.resolvent.connectors.FailureKind;
import io.resolvent.connectors.Manifest;
import io.resolvent.connectors.Receipt;
import io.resolvent.connectors.TicketRef;
import io.resolvent.connectors.TicketWriter;
import io.resolvent.connectors.WriteRequest;
import io.resolvent.connectors.http.Json;
import io.resolvent.connectors.http.StoreResponse;
import io.resolvent.connectors.http.Undeclared;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * Writes to tickets. Every action is one update with {@code safe_update}, which Zendesk refuses when the ticket changed since
 * it was read. Thread-safe.
 */
record ZendeskWriter(
        Manifest manifest, ZendeskApi api, ZendeskTickets tickets, ZendeskChange change, ZendeskHistory history)
        implements TicketWriter {

    @Override
    public Receipt apply(WriteRequest request) {
        Undeclared.require(manifest, request.action().needs(), request.ref().toString());
        ZendeskTicket ticket = tickets.read(request.ref());
        requireOpen(ticket, request);
        Map<String, Object> values = new LinkedHashMap<>(change.values(request, ticket));
        values.put("safe_update", true);
        values.put("updated_stamp", request.expectedVersion());
        return receipt(request, values, api.update(request.ref().id(), values, request.ref()));
    }

    @Override
    public Optional<Receipt> find(WriteRequest request) {
        Undeclared.require(manifest, request.action().needs(), request.ref().toString());
        return history.find(request);
    }

    private static void requireOpen(ZendeskTicket ticket, WriteRequest request) {
        TicketRef ref = ticket.ref();
        if (!ticket.version().equals(request.expectedVersion())) {
            throw new ConnectorException(
                    FailureKind.CONFLICT,
                    ref.toString(),
                    "is at version " + ticket.version() + ", not " + request.expectedVersion()
                            + ". Read it again and decide anew.");
        }
        if (ticket.status().equals("closed")) {
            throw new ConnectorException(
                    FailureKind.REJECTED,
                    ref.toString(),
                    "is closed, and Zendesk never opens a closed ticket again. A person may open a follow-up.");
        }
    }

    /** The answer has the update as an audit and the ticket as it is now; without both nothing is known. */
    private static Receipt receipt(WriteRequest request, Map<String, Object> values, StoreResponse answer) {
        JsonNode ticket = bodyOf(answer, request.ref()).path("ticket");
        JsonNode audit = bodyOf(answer, request.ref()).path("audit");
        String version = Json.text(ticket, "updated_at");
        String effect = Json.text(audit, "id");
        if (version.isEmpty() || effect.isEmpty() || !hasMade(request.action(), new ZendeskAudit(audit))) {
            throw unknown(request.ref(), "the update was answered, but not with what it changed");
        }
        Object status = values.get("status");
        if (status != null && !status.equals(Json.text(ticket, "status"))) {
            throw new ConnectorException(
                    FailureKind.REJECTED,
                    request.ref().toString(),
                    "the status is " + Json.text(ticket, "status") + ", not " + status
                            + ". Look at the fields that Zendesk requires on solving, and at its triggers.");
        }
        return new Receipt(request.id(), effect, false, version);
    }

    private static boolean hasMade(Action action, ZendeskAudit audit) {
        return switch (action) {
            case Action.PostInternalNote note -> audit.hasComment(false, text -> true);
            case Action.PostPublicReply reply -> audit.hasComment(true, text -> true);
            case Action.ChangeStatus set -> true;
            case Action.AddTags added -> true;
            case Action.Assign assign -> true;
            case Action.SetField set -> true;
            case Action.LinkTicket link -> false;
            case Action.Notify notify -> false;
        };
    }

    private static JsonNode bodyOf(StoreResponse answer, TicketRef ref) {
        try {
            return answer.json();
        } catch (ConnectorException e) {
            throw unknown(ref, "the update was answered with something else: " + e.getMessage());
        }
    }

    private static ConnectorException unknown(TicketRef ref, String what) {
        return new ConnectorException(
                FailureKind.UNKNOWN_OUTCOME, ref.toString(), what + ". Look for it before trying again.");
    }
}
