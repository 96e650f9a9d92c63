package io.resolvent.connectors.freshdesk;

import io.resolvent.connectors.ConnectorException;
import io.resolvent.connectors.FailureKind;
import io.resolvent.connectors.Receipt;
import io.resolvent.connectors.TicketRef;
import io.resolvent.connectors.WriteRequest;
import io.resolvent.connectors.http.Json;
import io.resolvent.connectors.http.StoreResponse;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** Changes a ticket's properties, and believes only the ticket that comes back. Thread-safe. */
record FreshdeskUpdate(FreshdeskApi api, FreshdeskOthers others) {

    private static final String STATUS = "status";

    /** An update has no number of its own: its effect is named by the version that it was made on. */
    Receipt receipt(WriteRequest request, FreshdeskTicket before, Map<String, Object> values) {
        String since = request.expectedVersion();
        String version = make(before, since, values).orElse(since);
        return new Receipt(request.id(), request.ref().id() + "@" + since, false, version);
    }

    /**
     * Makes the update and gives the ticket's version with it. When somebody wrote in the moment between there is none to go
     * on from, and a status is set back, so that what they wrote does not lie on a ticket that is done.
     *
     * @param since the version the decision was made on
     */
    Optional<String> make(FreshdeskTicket before, String since, Map<String, Object> values) {
        String version = version(before.ref(), values);
        try {
            if (!others.haveWritten(before, since)) {
                return Optional.of(version);
            }
            if (values.containsKey(STATUS)) {
                version(before.ref(), Map.of(STATUS, Integer.valueOf(before.status())));
            }
            return Optional.empty();
        } catch (ConnectorException e) {
            throw unknown(before.ref(), "the update was made, but not what belongs to it: " + e.getMessage());
        }
    }

    /** REJECTED when something did not come about. */
    private String version(TicketRef ref, Map<String, Object> values) {
        JsonNode ticket = body(api.update(ref.id(), values, ref), ref);
        String version = Json.text(ticket, "updated_at");
        if (version.isEmpty() || !Json.text(ticket, "id").equals(ref.id())) {
            throw unknown(ref, "the update was answered, but not with the ticket");
        }
        if (!FreshdeskChange.has(ticket, values)) {
            throw new ConnectorException(
                    FailureKind.REJECTED,
                    ref.toString(),
                    "did not take " + values.keySet()
                            + ". Look at the fields that Freshdesk requires on closing, and at its automation rules.");
        }
        return version;
    }

    /** The answer to something that was sent; without it nothing is known. */
    static JsonNode body(StoreResponse answer, TicketRef ref) {
        try {
            return answer.json();
        } catch (ConnectorException e) {
            throw unknown(ref, "it was answered with something else: " + e.getMessage());
        }
    }

    static ConnectorException unknown(TicketRef ref, String what) {
        return new ConnectorException(
                FailureKind.UNKNOWN_OUTCOME, ref.toString(), what + ". Look for it before trying again.");
    }
}
