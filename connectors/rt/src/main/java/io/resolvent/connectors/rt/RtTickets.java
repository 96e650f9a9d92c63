package io.resolvent.connectors.rt;

import io.resolvent.connectors.ConnectorException;
import io.resolvent.connectors.FailureKind;
import io.resolvent.connectors.TicketRef;
import io.resolvent.connectors.http.Json;
import io.resolvent.connectors.http.StoreResponse;
import tools.jackson.databind.JsonNode;

/** Reads ticket records. Thread-safe. */
record RtTickets(String name, RtApi api) {

    /**
     * The ticket as it is. RT answers for a ticket that was merged away with the ticket it went into, and for a deleted one
     * as if it were there: both are NOT_FOUND here, as is a ticket of another system or an id that is no number.
     */
    RtTicket read(TicketRef ref) {
        if (!ref.system().equals(name) || !ref.id().matches("[0-9]{1,18}")) {
            throw missing(ref, "is not a ticket of " + name);
        }
        StoreResponse response = api.ticket(ref.id(), ref);
        JsonNode json = response.json();
        String status = Json.text(json, "Status");
        if (status.isEmpty() || Json.text(json, "Created").isEmpty()) {
            throw Json.malformed(ref.toString(), "a ticket was expected");
        }
        if (!Json.text(json, "id").equals(ref.id())) {
            throw missing(ref, "was merged into " + Json.text(json, "id"));
        }
        if (status.equals("deleted")) {
            throw missing(ref, "was deleted");
        }
        String version = response.header("etag").orElse("").replace("\"", "");
        if (version.isEmpty()) {
            throw Json.malformed(ref.toString(), "a ticket without an ETag");
        }
        return new RtTicket(ref, version, json);
    }

    /** The ticket if it is still at this version; CONFLICT otherwise. */
    RtTicket readAt(TicketRef ref, String version) {
        RtTicket ticket = read(ref);
        if (!ticket.version().equals(version)) {
            throw new ConnectorException(
                    FailureKind.CONFLICT,
                    ref.toString(),
                    "is at version " + ticket.version() + ", not " + version + ". Read it again and decide anew.");
        }
        return ticket;
    }

    private static ConnectorException missing(TicketRef ref, String what) {
        return new ConnectorException(FailureKind.NOT_FOUND, ref.toString(), what + ". Nothing to do for this ticket.");
    }
}
