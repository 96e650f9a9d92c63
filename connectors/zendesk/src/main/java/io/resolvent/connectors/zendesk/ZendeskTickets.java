package io.resolvent.connectors.zendesk;

import io.resolvent.connectors.ConnectorException;
import io.resolvent.connectors.FailureKind;
import io.resolvent.connectors.TicketRef;
import io.resolvent.connectors.http.Json;
import io.resolvent.connectors.http.PresentSecond;
import io.resolvent.connectors.http.StoreResponse;
import java.time.Instant;
import tools.jackson.databind.JsonNode;

/** Reads ticket records. Thread-safe. */
record ZendeskTickets(String name, ZendeskApi api) {

    private static final int LOOKS = 3;

    /**
     * The ticket as it is. A ticket that was merged away is NOT_FOUND, as is one of another system or an id that is no
     * number.
     */
    ZendeskTicket read(TicketRef ref) {
        return ticket(ref, response(ref));
    }

    /**
     * The ticket once the second of its last update is over. Zendesk's times are whole seconds, so only then does every later
     * change give another version.
     */
    ZendeskTicket settled(TicketRef ref) {
        StoreResponse response = response(ref);
        ZendeskTicket ticket = ticket(ref, response);
        for (int look = 1; look < LOOKS && isFresh(ticket, response); look++) {
            PresentSecond.waitOut();
            response = response(ref);
            ticket = ticket(ref, response);
        }
        return ticket;
    }

    private StoreResponse response(TicketRef ref) {
        if (!ref.system().equals(name) || !ref.id().matches("[0-9]{1,18}")) {
            throw missing(ref, "is not a ticket of " + name);
        }
        return api.ticket(ref.id(), ref);
    }

    private static ZendeskTicket ticket(TicketRef ref, StoreResponse response) {
        JsonNode json = response.json().path("ticket");
        ZendeskTicket ticket = new ZendeskTicket(ref, json);
        if (!Json.text(json, "id").equals(ref.id()) || ticket.status().isEmpty()) {
            throw Json.malformed(ref.toString(), "a ticket was expected");
        }
        Json.time(json, "updated_at", ref.toString());
        Json.time(json, "created_at", ref.toString());
        if (ticket.isMerged()) {
            throw missing(ref, "was merged into another ticket");
        }
        if (ticket.status().equals("deleted")) {
            throw missing(ref, "was deleted");
        }
        return ticket;
    }

    private static boolean isFresh(ZendeskTicket ticket, StoreResponse response) {
        return PresentSecond.isThatOf(Instant.parse(ticket.version()), response);
    }

    private static ConnectorException missing(TicketRef ref, String what) {
        return new ConnectorException(FailureKind.NOT_FOUND, ref.toString(), what + ". Nothing to do for this ticket.");
    }
}
