package io.resolvent.connectors.zammad;

import io.resolvent.connectors.ConnectorException;
import io.resolvent.connectors.FailureKind;
import io.resolvent.connectors.Status;
import io.resolvent.connectors.TicketRef;
import io.resolvent.connectors.http.Json;
import tools.jackson.databind.JsonNode;

/** Reads ticket records. Thread-safe. */
record ZammadTickets(String name, ZammadApi api, ZammadStates states) {

    /**
     * The ticket as it is. A ticket that was merged away or removed is NOT_FOUND, as is one of another system or an id that
     * is no number; one in a group that the account may not see is FORBIDDEN.
     */
    ZammadTicket read(TicketRef ref) {
        ZammadTicket ticket = of(ref, ZammadRows.one(api.ticket(id(ref), ref)));
        if (states.status(ticket) == Status.DELETED) {
            throw missing(ref, "is " + ticket.state());
        }
        return ticket;
    }

    /** The id of a ticket of this store. */
    String id(TicketRef ref) {
        if (!ref.system().equals(name) || !ref.id().matches("[0-9]{1,18}")) {
            throw missing(ref, "is not a ticket of " + name);
        }
        return ref.id();
    }

    /** A ticket in an answer; MALFORMED when it is another or lacks what every ticket has. */
    static ZammadTicket of(TicketRef ref, JsonNode json) {
        ZammadTicket ticket = new ZammadTicket(ref, json);
        if (!Json.text(json, "id").equals(ref.id()) || ticket.state().isEmpty()) {
            throw Json.malformed(ref.toString(), "this ticket was expected, with the name of its state");
        }
        Json.time(json, "updated_at", ref.toString());
        Json.time(json, "created_at", ref.toString());
        return ticket;
    }

    private static ConnectorException missing(TicketRef ref, String what) {
        return new ConnectorException(FailureKind.NOT_FOUND, ref.toString(), what + ". Nothing to do for this ticket.");
    }
}
