package io.resolvent.connectors;

import java.time.Instant;

/**
 * Word that a ticket may want attention. Says nothing of its content: the ticket is read afresh.
 *
 * @param deliveryId equal for repeated deliveries of the same event; unique within the system
 * @param version the ticket's version if the event names one, else empty
 */
public record TicketEvent(TicketRef ref, String deliveryId, String version, Instant occurredAt) {}
