package io.resolvent.connectors.rt;

import io.resolvent.connectors.ConnectorException;
import io.resolvent.connectors.FailureKind;
import io.resolvent.connectors.Receipt;
import io.resolvent.connectors.WriteRequest;
import io.resolvent.connectors.http.StoreResponse;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/**
 * Changes a ticket's properties. RT answers 200 to a change it did not make, with a sentence or nothing at all; so the
 * ticket is read again, and the change counts only if it is there. Thread-safe.
 */
record RtChanging(RtConfig config, RtApi api, RtTickets tickets) {

    Receipt apply(WriteRequest request, RtTicket ticket) {
        RtChange change = RtChange.of(request.action(), config, ticket.ref());
        if (change.isIn(ticket)) {
            return new Receipt(request.id(), ticket.version(), true, ticket.version());
        }
        StoreResponse answer = api.change(ticket.ref().id(), change.values(), ticket.version(), ticket.ref());
        RtTicket after = readBack(ticket);
        if (!change.isIn(after)) {
            throw new ConnectorException(
                    FailureKind.REJECTED, ticket.ref().toString(), "change refused: " + sentences(answer));
        }
        return new Receipt(request.id(), after.version(), false, after.version());
    }

    private RtTicket readBack(RtTicket ticket) {
        try {
            return tickets.read(ticket.ref());
        } catch (ConnectorException e) {
            throw new ConnectorException(
                    FailureKind.UNKNOWN_OUTCOME,
                    ticket.ref().toString(),
                    "the change was answered, but could not be read back. Cause: " + e.getMessage(),
                    e);
        }
    }

    private static String sentences(StoreResponse answer) {
        String said = answer.json().values().stream()
                .filter(JsonNode::isString)
                .map(JsonNode::stringValue)
                .collect(Collectors.joining(" "));
        return said.isEmpty() ? "Request Tracker said nothing. Check that the field exists in this queue." : said;
    }
}
