package io.resolvent.connectors.freshdesk;

import io.resolvent.connectors.ConnectorException;
import io.resolvent.connectors.FailureKind;
import io.resolvent.connectors.TicketRef;
import io.resolvent.connectors.http.Json;
import io.resolvent.connectors.http.PresentSecond;
import io.resolvent.connectors.http.StoreResponse;
import tools.jackson.databind.JsonNode;

/** Reads ticket records. Thread-safe. */
record FreshdeskTickets(String name, FreshdeskApi api) {

    private static final int LOOKS = 3;

    private record Found(FreshdeskTicket ticket, StoreResponse answer) {}

    /**
     * The ticket as it is. One that was deleted or is spam is NOT_FOUND, although Freshdesk shows it, as is one of another
     * system or an id that is no number.
     */
    FreshdeskTicket read(TicketRef ref) {
        return find(ref).ticket();
    }

    /** The ticket once the second of its last update is over, so that every later change gives another version. */
    FreshdeskTicket settled(TicketRef ref) {
        Found found = find(ref);
        for (int look = 1; look < LOOKS && PresentSecond.isThatOf(found.ticket().updated(), found.answer()); look++) {
            PresentSecond.waitOut();
            found = find(ref);
        }
        return found.ticket();
    }

    private Found find(TicketRef ref) {
        if (!ref.system().equals(name) || !ref.id().matches("[0-9]{1,18}")) {
            throw missing(ref, "is not a ticket of " + name);
        }
        try {
            return found(ref, api.ticket(ref.id(), ref), false);
        } catch (ConnectorException e) {
            if (e.kind() != FailureKind.NOT_FOUND) {
                throw e;
            }
            return archived(ref, e);
        }
    }

    /** What Freshdesk archived is not among its tickets any more; not every plan has an archive. */
    private Found archived(TicketRef ref, ConnectorException missing) {
        StoreResponse answer;
        try {
            answer = api.archivedTicket(ref.id(), ref);
        } catch (ConnectorException e) {
            if (e.kind() == FailureKind.NOT_FOUND || e.kind() == FailureKind.FORBIDDEN) {
                throw missing;
            }
            throw e;
        }
        return found(ref, answer, true);
    }

    private static Found found(TicketRef ref, StoreResponse answer, boolean archived) {
        JsonNode json = answer.json();
        FreshdeskTicket ticket = new FreshdeskTicket(ref, json, archived);
        if (!Json.text(json, "id").equals(ref.id()) || ticket.status().isEmpty()) {
            throw Json.malformed(ref.toString(), "a ticket was expected");
        }
        Json.time(json, "updated_at", ref.toString());
        Json.time(json, "created_at", ref.toString());
        if (ticket.isDeleted() || ticket.isSpam()) {
            throw missing(ref, ticket.isDeleted() ? "was deleted" : "is marked as spam");
        }
        return new Found(ticket, answer);
    }

    private static ConnectorException missing(TicketRef ref, String what) {
        return new ConnectorException(FailureKind.NOT_FOUND, ref.toString(), what + ". Nothing to do for this ticket.");
    }
}
