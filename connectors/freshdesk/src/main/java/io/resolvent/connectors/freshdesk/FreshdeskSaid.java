package io.resolvent.connectors.freshdesk;

import io.resolvent.connectors.ConnectorException;
import io.resolvent.connectors.FailureKind;
import io.resolvent.connectors.Receipt;
import io.resolvent.connectors.Status;
import io.resolvent.connectors.WriteRequest;
import io.resolvent.connectors.http.Json;
import io.resolvent.connectors.http.StoreResponse;
import java.time.Duration;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/**
 * Completes a note or reply that is on the ticket. A reply's status is a second call, made last, and made by whoever comes
 * back to it when it failed: everything here may be done again. When somebody wrote meanwhile, the status stays as it is.
 * Thread-safe.
 */
record FreshdeskSaid(FreshdeskConfig config, FreshdeskTickets tickets, FreshdeskOthers others, FreshdeskUpdate update) {

    /** How much later than the message the ticket may say that it was updated. */
    private static final Duration SAME_MOMENT = Duration.ofSeconds(5);

    /**
     * What was just sent. Whatever fails from here on leaves the outcome unknown, so that the message is looked for and not
     * sent again.
     *
     * @param values the properties to change with it
     */
    Receipt receipt(WriteRequest request, StoreResponse answer, Map<String, Object> values) {
        JsonNode json = FreshdeskUpdate.body(answer, request.ref());
        if (!Json.text(json, "id").matches("[0-9]{1,18}")) {
            throw FreshdeskUpdate.unknown(request.ref(), "it was answered, but not with what was said");
        }
        FreshdeskMessage message = new FreshdeskMessage(json, request.ref().toString());
        if (request.action().isPublic()
                == json.path("private").asBoolean(!request.action().isPublic())) {
            throw FreshdeskUpdate.unknown(request.ref(), "what was said is not visible to whom it should be");
        }
        try {
            return completed(request, message, values, false);
        } catch (ConnectorException e) {
            throw new ConnectorException(
                    FailureKind.UNKNOWN_OUTCOME,
                    request.ref().toString(),
                    "message " + message.id() + " is there, but what goes with it is not: " + e.getMessage(),
                    e.retryAfter());
        }
    }

    /**
     * When somebody else wrote since the decision, the version is the one it was made on, which is no longer the ticket's, so
     * that the next write is a conflict and what they wrote is read first.
     *
     * @param adopted whether the message was made by an earlier attempt
     */
    Receipt completed(WriteRequest request, FreshdeskMessage message, Map<String, Object> values, boolean adopted) {
        FreshdeskTicket ticket = tickets.read(request.ref());
        return new Receipt(request.id(), message.id(), adopted, versionAfter(request, ticket, message, values));
    }

    private String versionAfter(
            WriteRequest request, FreshdeskTicket ticket, FreshdeskMessage message, Map<String, Object> values) {
        String since = request.expectedVersion();
        if (others.haveWritten(ticket, since)) {
            return since;
        }
        if (values.isEmpty() || FreshdeskChange.has(ticket.json(), values) || isDone(ticket)) {
            boolean alone = !ticket.updated().isAfter(message.created().plus(SAME_MOMENT));
            return alone ? ticket.version() : since;
        }
        return update.make(ticket, since, values).orElse(since);
    }

    private boolean isDone(FreshdeskTicket ticket) {
        Status status = config.statuses().read(ticket.status());
        return status.isDone();
    }
}
