package io.resolvent.connectors;

/**
 * One effect to make.
 *
 * @param expectedVersion the ticket's version that the decision was made on; another one now is a CONFLICT
 */
public record WriteRequest(TicketRef ref, Action action, ActionId id, String expectedVersion) {}
