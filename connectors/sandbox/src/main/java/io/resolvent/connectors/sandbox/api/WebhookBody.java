package io.resolvent.connectors.sandbox.api;

import io.resolvent.connectors.sandbox.desk.DeskTicket;
import java.time.Instant;

/** What a webhook says of a change: which ticket, not what is in it. */
record WebhookBody(String event, String deliveryId, String ticketId, long version, Instant occurredAt) {

    static WebhookBody of(DeskTicket ticket, Instant now) {
        String event = ticket.version() == 1 ? "ticket.created" : "ticket.changed";
        return new WebhookBody(event, ticket.id() + "-" + ticket.version(), ticket.id(), ticket.version(), now);
    }
}
